export { signerOf, useSelf, useSigners } from "./signers";
