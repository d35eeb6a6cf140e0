import "./content.css";

export { default as FilesCard } from "./FilesCard.vue";
