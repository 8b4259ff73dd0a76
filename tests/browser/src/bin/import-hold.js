//! Runs inside the page; see import-bench.rs. Drops a file on the page, and watches for tasks that hold it up. Argument:
//! the name of the file on the server.
const [name] = arguments;
const bytes = new Uint8Array(await (await fetch(name)).arrayBuffer());
await new Promise((resolve) => setTimeout(resolve, 500));

// What the page says to the worker about the region, for who wants to ask the worker the same.
let region = null;
const { postMessage } = Worker.prototype;
Worker.prototype.postMessage = function (message, ...others) {
  region ??= message[0];
  return postMessage.call(this, message, ...others);
};

const tasks = [];
const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => task.duration)));
observer.observe({ entryTypes: ["longtask"] });
const gaps = [];
let last = performance.now();
const ticking = setInterval(() => {
  const now = performance.now();
  gaps.push(now - last);
  last = now;
}, 5);
const begin = performance.now();
const data = new DataTransfer();
data.items.add(new File([bytes], name));
const zone = document.querySelector(".drop");
zone.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
const until = begin + 30000;
while (!document.querySelector(".drop").innerText.includes(name) && performance.now() < until) {
  await new Promise((resolve) => setTimeout(resolve, 5));
}
const shown = performance.now() - begin;
await new Promise((resolve) => setTimeout(resolve, 500));
clearInterval(ticking);
observer.disconnect();
Worker.prototype.postMessage = postMessage;

return { region, shown, longest: Math.max(0, ...tasks), gap: Math.max(0, ...gaps) };
