// Taking a list out of the vault as a spreadsheet.
export { default as ExportButton } from "./ExportButton.vue";
