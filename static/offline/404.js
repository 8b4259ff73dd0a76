// Mail and chat programs turn `…/#s=1.K7QF` into `…/%23s=1.K7QF`, which a server takes for a file that it does not have.
// This page, which the server shows instead, puts the link right and goes on; the calculator mends the rest.

const MARK = /(?:%(?:25)*23|#|\?|&amp;|&)s(?:=|%(?:25)*3D)/i;

const found = MARK.exec(location.href);
if (found) {
  const before = location.href.slice(0, found.index);
  // The folder in which the calculator stands: what precedes the mark may end in index.html.
  const folder = before.slice(0, before.lastIndexOf("/") + 1);
  location.replace(`${folder}#s=${location.href.slice(found.index + found[0].length)}`);
}
