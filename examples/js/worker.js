//! In a worker: the page stays free while it computes. Sends back the outcome, or what is wrong as plain data.
import { divideToText, init } from "fair-share";

const ready = init();

self.onmessage = async ({ data }) => {
  await ready;
  try {
    postMessage({ text: divideToText(data.scenario, { lang: "nl" }) });
  } catch (caught) {
    const { code, place, message } = /** @type {import("fair-share").FairShareError} */ (caught);
    postMessage({ error: { code, place, message } });
  }
};
