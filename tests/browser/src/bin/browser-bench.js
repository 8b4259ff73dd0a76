//! Runs inside the page; see browser-bench.rs. The argument is the number of changes.
const [changes] = arguments;
const targets = Array.from(document.querySelectorAll("[data-bench=step]"));
if (targets.length === 0) {
  return null;
}

// A message posted from an animation frame arrives after that frame has been laid out and handed to the painter.
const afterPaint = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    }),
  );

const changed = () =>
  new Promise((resolve) => {
    const observer = new MutationObserver(() => finish(performance.now()));
    const timer = setTimeout(() => finish(null), 2000);
    const finish = (time) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(time);
    };
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });

const toChange = [];
const toPaint = [];
let silent = 0;
for (let index = 0; index < changes; index += 1) {
  // A reader looks between two changes; what the page does in the background after one is over by the next.
  await new Promise((resolve) => setTimeout(resolve, 50));
  // Every change starts right after a frame.
  await afterPaint();
  const change = changed();
  const begin = performance.now();
  targets[index % targets.length].click();
  const changeTime = await change;
  if (changeTime === null) {
    silent += 1;
    if (silent === 3) {
      break;
    }
    continue;
  }
  toChange.push(changeTime - begin);
  toPaint.push((await afterPaint()) - begin);
}
const recompute = performance.getEntriesByName("recompute", "measure").map((entry) => entry.duration);
return { toChange, toPaint, recompute, silent };
