// What a story imports.
export { Office, inOffice } from "./office.mjs";
export { Key, StrongroomWindow } from "./window.mjs";
export { look, places } from "./places.mjs";
export { people } from "./people.mjs";
export { tiffOf } from "./pictures.mjs";
