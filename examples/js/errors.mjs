//! What goes wrong is an Error with a code, a place and words for the user.
//! In a folder where the package is installed: `node errors.mjs`.
import { divide, init } from "fair-share";

await init();
try {
  divide({ format: "fair-share-scenario", version: 1, key: [{ figure: "inhabitants", weight: 90 }] }, { lang: "nl" });
} catch (caught) {
  const error = /** @type {import("fair-share").FairShareError} */ (caught);
  console.log(error.code, error.place, error.message);
}
