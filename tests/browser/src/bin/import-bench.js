//! Runs inside the page; see import-bench.rs. Arguments: kind of the file, its name on the server, the region document.
const [kind, name, region] = arguments;
const bytes = new Uint8Array(await (await fetch(name)).arrayBuffer());
const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];

/** A worker that waits for a file. */
const start = () =>
  new Promise((resolve, reject) => {
    const born = performance.now();
    const worker = new Worker(document.getElementById("import-worker").href, { type: "module" });
    worker.onerror = reject;
    worker.onmessage = () => resolve({ worker, start: performance.now() - born });
  });

/** Our reader: from handing the bytes to a worker that is there, to the book on the page. */
const ours = (worker) =>
  new Promise((resolve, reject) => {
    const handed = performance.now();
    let memory = 0;
    worker.onerror = reject;
    worker.onmessage = ({ data }) => {
      if (data.startsWith("memory ")) {
        memory = Number(data.slice(7));
      } else if (data.startsWith("done ")) {
        resolve({ time: performance.now() - handed, memory });
      }
    };
    worker.postMessage([region, bytes]);
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

// The first time: code that never ran, as for who brings one file. Then again and again, when both are warm.
const { worker, start: up } = await start();
const ourFirst = await ours(worker);
const our = [];
const theirs = [];
let rows = 0;
let heap = 0;
for (let round = 0; round < 8; round += 1) {
  const before = performance.memory?.usedJSHeapSize ?? 0;
  const begin = performance.now();
  rows = peer();
  theirs.push(performance.now() - begin);
  heap = Math.max(heap, (performance.memory?.usedJSHeapSize ?? 0) - before);
  await new Promise((resolve) => setTimeout(resolve, 30));
  our.push(await ours(worker));
}
worker.terminate();
const peerFirst = theirs.shift();

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
  rows,
  up,
  ourFirst: ourFirst.time,
  peerFirst,
  ours: median(our.map((one) => one.time)),
  peer: median(theirs),
  memory: ourFirst.memory,
  heap,
  longest: Math.max(0, ...tasks),
  gap: Math.max(0, ...gaps),
};
