//! Runs inside the page; see import-bench.rs. Arguments: kind of the file, its name on the server, the region document.
const [kind, name, region] = arguments;
const bytes = new Uint8Array(await (await fetch(name)).arrayBuffer());
const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];

/** Our reader: from handing the bytes to a worker that is there, to the book on the page. */
const ours = () =>
  new Promise((resolve, reject) => {
    const born = performance.now();
    const worker = new Worker(document.getElementById("import-worker").href, { type: "module" });
    let handed = 0;
    let memory = 0;
    worker.onerror = reject;
    worker.onmessage = ({ data }) => {
      if (data === "ready") {
        handed = performance.now();
        worker.postMessage([region, bytes]);
      } else if (data.startsWith("memory ")) {
        memory = Number(data.slice(7));
      } else if (data.startsWith("done ")) {
        resolve({ time: performance.now() - handed, start: handed - born, memory, length: data.length });
        worker.terminate();
      }
    };
  });

/** The peer, on the page, as its manual has it: text or rows out of the same bytes. */
const load = (source) =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
await load(kind === "csv" ? "papaparse.js" : "xlsx.js");
const peer = () => {
  if (kind === "csv") {
    const text = new TextDecoder().decode(bytes);
    return Papa.parse(text, { header: true, dynamicTyping: true, skipEmptyLines: true }).data.length;
  }
  const book = XLSX.read(bytes, { type: "array", dense: true });
  return XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 }).length;
};

const our = [];
const theirs = [];
let rows = 0;
let heap = 0;
for (let round = 0; round < 7; round += 1) {
  our.push(await ours());
  const before = performance.memory?.usedJSHeapSize ?? 0;
  const begin = performance.now();
  rows = peer();
  theirs.push(performance.now() - begin);
  heap = Math.max(heap, (performance.memory?.usedJSHeapSize ?? 0) - before);
  await new Promise((resolve) => setTimeout(resolve, 30));
}

// The page itself: drop the file, and watch for tasks that hold it up.
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
const data = new DataTransfer();
data.items.add(new File([bytes], name));
const zone = document.querySelector(".drop");
zone.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
const until = performance.now() + 30000;
while (!document.querySelector(".drop").innerText.includes(name) && performance.now() < until) {
  await new Promise((resolve) => setTimeout(resolve, 20));
}
await new Promise((resolve) => setTimeout(resolve, 300));
clearInterval(ticking);
observer.disconnect();

return {
  bytes: bytes.length,
  ours: median(our.map((one) => one.time)),
  start: median(our.map((one) => one.start)),
  memory: our[0].memory,
  peer: median(theirs),
  rows,
  heap,
  longest: Math.max(0, ...tasks),
  gap: Math.max(0, ...gaps),
};
