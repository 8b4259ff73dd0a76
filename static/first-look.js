//! Runs before anything is seen. The page as it is built shows the first page with the shipped figures, in Dutch; whoever
//! comes for something else (another page, a link with a scenario, what this device keeps) must not see that first.

(() => {
  const { hash, search } = location;
  let isKept = false;
  try {
    isKept = localStorage.getItem("fair-share") !== null;
  } catch {
    // Strict settings forbid even to ask: then nothing is kept.
  }
  const isOther = /^#\/(?!verdelen$)/.test(hash) || /(^|[^a-z])s(=|%3d)/i.test(hash + search);
  if (isKept || isOther) {
    document.documentElement.classList.add("other-first");
  }
})();
