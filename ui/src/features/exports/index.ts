// Taking a list out of the vault as a spreadsheet.
import "./exports.css";

export { default as ExportButton } from "./ExportButton.vue";
