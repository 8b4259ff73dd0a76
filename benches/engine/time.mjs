// Times every case in WebAssembly, in Node.js: name, milliseconds at its fastest, milliseconds (median), with a tab between them.
// Argument: the module that `wasm-bindgen --target nodejs` wrote.
import { createRequire } from "node:module";
const { Case } = createRequire(import.meta.url)(process.argv[2]);
for (let place = 0; Case.nameOf(place) !== ""; place += 1) {
  const subject = new Case(place);
  if (subject.run() === 0) throw new Error(`${Case.nameOf(place)} has no outcome`);
  const times = [];
  const start = performance.now();
  while (times.length < 15 || (performance.now() - start < 1000 && times.length < 2000)) {
    const begin = performance.now();
    subject.run();
    times.push(performance.now() - begin);
  }
  times.sort((left, right) => left - right);
  console.log(`${Case.nameOf(place)}\t${times[0].toFixed(4)}\t${times[times.length >> 1].toFixed(4)}`);
}
