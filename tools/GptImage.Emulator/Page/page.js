"use strict";

const interval = 500; // milliseconds
const mostRows = 200;
const mostPictures = 4; // of one call
const rows = document.getElementById("calls");
const state = document.getElementById("state");
document.getElementById("endpoint").textContent = `${location.origin}/v1`;

// Everything that callers sent is inserted as text, never as markup.
function element(name, text, children = []) {
  const node = document.createElement(name);
  node.textContent = text;
  node.append(...children);
  return node;
}

function parametersOf(call) {
  const terms = Object.entries(call.parameters).flatMap(([name, value]) => [element("dt", name), element("dd", value)]);
  const images = call.images.flatMap(image => [element("dt", "sent"), element("dd", image)]);
  return element("dl", "", [...terms, ...images]);
}

function pictureOf(path) {
  const image = element("img", "");
  image.src = path;
  image.alt = "Picture that was answered";
  image.loading = "lazy";
  return image;
}

function rowOf(call) {
  const row = element("tr", "", [
    element("td", new Date(call.time).toLocaleTimeString()),
    element("td", `${call.method} ${call.path}`),
    element("td", call.model ?? ""),
    element("td", "", [parametersOf(call)]),
    element("td", "", [element("b", call.status || "–"), ` ${call.verdict}`]),
    element("td", "", call.pictures.slice(0, mostPictures).map(pictureOf)),
  ]);
  row.className = call.status >= 200 && call.status < 300 ? "answered" : "refused";
  row.children[4].className = "verdict";
  return row;
}

let last = 0;

async function update() {
  try {
    const response = await fetch(`/emulator/calls?after=${last}`);
    for (const call of await response.json()) {
      last = call.number;
      rows.prepend(rowOf(call)); // the newest on top
    }
    while (rows.childElementCount > mostRows) {
      rows.lastElementChild.remove();
    }
    state.textContent = last === 0 ? "waiting for calls" : `${last} ${last === 1 ? "call" : "calls"}`;
  } catch {
    state.textContent = "the emulator does not answer";
  }
  setTimeout(update, interval);
}

update();
