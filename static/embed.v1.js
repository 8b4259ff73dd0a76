// Fair share-rekenhulp in another website, version 1. Loaded by the host page, from the address of the calculator:
//   <script async src="https://HOST/embed.v1.js"></script>
// It gives every frame of the calculator the height of what is in it, passes on what is shown as the event
// `verdeel:state` on the frame, and knows <fair-share view="kaart" gemeente="GM0479" theme="mra" scenario="1.…">.
// Without it a frame keeps the height that its own style gives, and scrolls. It reads and changes nothing else.
(() => {
  const home = new URL(".", document.currentScript.src);
  const isOurs = (frame) => {
    try {
      return new URL(frame.src).href.startsWith(new URL("embed.html", home).href);
    } catch {
      return false;
    }
  };
  const frames = () => [...document.querySelectorAll("iframe[src]")].filter(isOurs);

  addEventListener("message", ({ origin, source, data }) => {
    // In a sandbox without allow-same-origin the frame has no origin of its own; then who speaks is what counts.
    if (origin !== home.origin && origin !== "null") return;
    const frame = frames().find((frame) => frame.contentWindow === source);
    if (!frame || data?.v !== 1) return;
    if (data.type === "verdeel:height" && Number.isFinite(data.height)) {
      frame.style.height = `${Math.min(6000, Math.max(200, Math.ceil(data.height)))}px`;
    } else if (data.type === "verdeel:state") {
      frame.dispatchEvent(new CustomEvent("verdeel:state", { bubbles: true, detail: data.state }));
    }
  });
  for (const frame of frames()) frame.contentWindow.postMessage({ type: "verdeel:ask" }, "*");

  customElements.define("fair-share", class extends HTMLElement {
    connectedCallback() {
      if (this.firstElementChild) return;
      const address = new URL("embed.html", home);
      for (const name of ["view", "gemeente", "lang", "theme"]) {
        if (this.hasAttribute(name)) address.searchParams.set(name, this.getAttribute(name));
      }
      if (this.hasAttribute("scenario")) address.hash = `s=${this.getAttribute("scenario")}`;
      const frame = document.createElement("iframe");
      frame.src = address.href;
      frame.title = this.getAttribute("title") || "Rekenhulp verdeling aandachtsgroepen";
      frame.loading = "lazy";
      frame.allow = "clipboard-write; web-share; fullscreen";
      frame.style.cssText = "width:100%;height:760px;border:0";
      this.append(frame);
    }
  });
})();
