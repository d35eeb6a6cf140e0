export { signerOf, useSigners } from "./signers";
