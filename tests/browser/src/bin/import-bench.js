//! Runs inside the page; see import-bench.rs. Arguments: kind of the file, its name on the server, and what the page says
//! to the worker about the region.
const [kind, name, region] = arguments;
const bytes = new Uint8Array(await (await fetch(name)).arrayBuffer());
const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const rest = () => new Promise((resolve) => setTimeout(resolve, 30));

/** A worker that waits for a file. */
const start = (address, type) =>
  new Promise((resolve, reject) => {
    const born = performance.now();
    const worker = new Worker(address, { type });
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

/** The peer, on the page, as its manual has it: rows with numbers out of the same bytes. */
const load = (source) =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
const read = {
  csv: (bytes) =>
    Papa.parse(new TextDecoder().decode(bytes), { header: true, dynamicTyping: true, skipEmptyLines: true }).data,
  xlsx: (bytes) => {
    const book = XLSX.read(bytes, { type: "array", dense: true });
    return XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 });
  },
}[kind];
/** The peer told to do less: PapaParse texts without headings, SheetJS the sheet without its rows. */
const readLess = {
  csv: (bytes) => Papa.parse(new TextDecoder().decode(bytes), { skipEmptyLines: true }).data,
  xlsx: (bytes) => XLSX.read(bytes, { type: "array", dense: true }),
}[kind];
const timed = (work) => {
  const begin = performance.now();
  const result = work(bytes);
  return { time: performance.now() - begin, result };
};

/** The peer in a worker, which is how a page takes it that must not stand still; its rows come back as ours do. */
const away = (worker) =>
  new Promise((resolve, reject) => {
    const handed = performance.now();
    worker.onerror = reject;
    worker.onmessage = () => resolve(performance.now() - handed);
    worker.postMessage(bytes);
  });

// The first time: code that never ran, as for who brings one file. Then again and again, when all are warm.
const begin = performance.now();
await load(kind === "csv" ? "papaparse.js" : "xlsx.js");
const peerUp = performance.now() - begin;
const { worker, start: up } = await start(document.getElementById("import-worker").href, "module");
await rest();
const before = performance.memory?.usedJSHeapSize ?? 0;
const peerFirst = timed(read);
const heap = (performance.memory?.usedJSHeapSize ?? 0) - before;
await rest();
const ourFirst = await ours(worker);
const peerWorker = await start(`peer-${kind}.js`, "classic");
const our = [];
const theirs = [];
const less = [];
const inWorker = [];
for (let round = 0; round < 7; round += 1) {
  theirs.push(timed(read).time);
  await rest();
  our.push((await ours(worker)).time);
  await rest();
  less.push(timed(readLess).time);
  await rest();
  inWorker.push(await away(peerWorker.worker));
  await rest();
}
worker.terminate();
peerWorker.worker.terminate();

return {
  bytes: bytes.length,
  rows: peerFirst.result.length,
  up,
  peerUp,
  ourFirst: ourFirst.time,
  peerFirst: peerFirst.time,
  ours: median(our),
  peer: median(theirs),
  less: median(less),
  inWorker: median(inWorker),
  memory: ourFirst.memory,
  heap,
};
