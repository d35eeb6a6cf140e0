import "./vault.css";

export { default as FirstRun } from "./FirstRun.vue";
