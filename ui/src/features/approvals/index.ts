export { default as DecideDialog } from "./DecideDialog.vue";
