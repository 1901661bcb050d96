"use strict";

const interval = 500; // milliseconds
const mostRows = 200;
const mostPictures = 4; // of one call
const choices = { provider: ["openai", "apiyi", "azure"], gateway_responses: ["b64_json", "url"], missing_model_status: [400, 404] };
const byId = id => document.getElementById(id);
const rows = byId("calls");
byId("endpoint").textContent = `${location.origin}/v1`;

// Everything that callers sent is inserted as text, never as markup.
function element(name, text, children = [], className = "") {
  const node = document.createElement(name);
  node.textContent = text;
  node.append(...children);
  if (className) {
    node.className = className;
  }
  return node;
}

function button(text, click, className = "") {
  const node = element("button", text, [], className);
  node.type = "button";
  node.addEventListener("click", click);
  return node;
}

function parametersOf(call) {
  const sent = Object.entries(call.parameters).filter(([name]) => name !== "prompt");
  const terms = [["prompt", call.prompt], ...sent, ...call.images.map(image => ["sent", image])].filter(([, value]) => value !== null);
  return element("dl", "", terms.flatMap(([name, value]) => [element("dt", name), element("dd", value)]));
}

function factsOf(call) {
  const error = call.error ?? {};
  return [
    call.model,
    `${call.method} ${call.path}`,
    new Date(call.time).toLocaleTimeString(),
    error.code && `code ${error.code}`,
    error.parameter && `parameter ${error.parameter}`,
    `${call.latency_ms} ms`,
    call.output_tokens !== null && `${call.input_tokens} + ${call.output_tokens} tokens`,
    call.cost !== null && `$${call.cost.toFixed(4)}`,
  ].filter(Boolean);
}

function pictureOf(path) {
  const image = element("img", "");
  image.src = path;
  image.alt = "Picture that was answered";
  image.loading = "lazy";
  const enlarge = button("", () => {
    byId("enlarged").querySelector("img").src = path;
    byId("enlarged").showModal();
  });
  enlarge.title = "Enlarge";
  enlarge.append(image);
  return enlarge;
}

const quoted = text => `'${text.replaceAll("'", "'\\''")}'`;

// A number, true, false and objects as such; everything else is a text. The images themselves are not kept.
function valueOf(text) {
  try {
    const value = JSON.parse(text);
    return value === null ? text : value;
  } catch {
    return text;
  }
}

function curlOf(call) {
  const start = `curl ${quoted(location.origin + call.path)} -H 'Authorization: Bearer any'`;
  const values = { model: call.model, ...call.parameters };
  if (call.content_type?.startsWith("multipart")) {
    const files = call.images.map(image => `${image.split(":")[0]}=@FILE.png`);
    return [start, ...Object.entries(values).map(([name, value]) => `-F ${quoted(`${name}=${value}`)}`), ...files.map(file => `-F ${quoted(file)}`)].join(" ");
  }
  const { model, prompt, ...options } = values;
  const typed = Object.fromEntries(Object.entries(options).map(([name, value]) => [name, valueOf(value)]));
  const body = call.path.endsWith("/responses")
    ? { model: "gpt-5", input: call.prompt, tools: [{ type: "image_generation", model, ...typed }] }
    : { model, prompt, ...typed };
  return `${start} -H 'Content-Type: application/json' -d ${quoted(JSON.stringify(body))}`;
}

function copyButton(call) {
  const copy = button("Copy as curl", async () => {
    await navigator.clipboard.writeText(curlOf(call));
    copy.textContent = "Copied";
  }, "curl");
  return copy;
}

function rowOf(call) {
  const isAnswered = call.status >= 200 && call.status < 300;
  const verdict = element("p", "", [element("b", call.status || "–"), call.verdict], "verdict");
  const facts = element("p", "", factsOf(call).map(fact => element("span", fact)), "facts");
  const told = element("div", "", [verdict, facts, parametersOf(call), copyButton(call)]);
  const pictures = element("div", "", call.pictures.slice(0, mostPictures).map(pictureOf), "pictures");
  return element("li", "", [told, pictures], `call ${isAnswered ? "answered" : "refused"}`);
}

function applyFilter() {
  const words = byId("filter").value.toLowerCase().split(" ").filter(Boolean);
  for (const row of rows.children) {
    const text = row.textContent.toLowerCase();
    row.hidden = (byId("refused").checked && !row.classList.contains("refused")) || !words.every(word => text.includes(word));
  }
}

let last = 0;
let cleared = 0;

function showState() {
  const calls = last - cleared;
  byId("state").textContent = calls === 0 ? "waiting for calls" : `${calls} ${calls === 1 ? "call" : "calls"}`;
}

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
    applyFilter();
    showState();
  } catch {
    byId("state").textContent = "the emulator does not answer";
  }
  setTimeout(update, interval);
}

// Each setting is a control of its kind; lists are written with commas, rates as name=rate.
function controlOf(name, value) {
  if (name in choices) {
    const select = element("select", "", choices[name].map(choice => element("option", choice)));
    select.value = value;
    return [select, () => (typeof value === "number" ? Number(select.value) : select.value)];
  }
  const input = element("input", "");
  if (typeof value === "boolean") {
    input.type = "checkbox";
    input.checked = value;
    return [input, () => input.checked];
  }
  if (typeof value === "number") {
    input.type = "number";
    input.min = 0;
    input.value = value;
    return [input, () => Number(input.value)];
  }
  if (name === "today") {
    input.type = "date";
    input.value = value ?? "";
    return [input, () => input.value || null];
  }
  const parts = () => input.value.split(",").map(part => part.trim()).filter(Boolean);
  if (Array.isArray(value)) {
    input.value = value.join(", ");
    input.placeholder = name === "next_failures" ? "rate_limit, server_error, …" : "model ids";
    return [input, parts];
  }
  input.value = Object.entries(value ?? {}).map(entry => entry.join("=")).join(", ");
  input.placeholder = "rate_limit=0.1, …";
  return [input, () => Object.fromEntries(parts().map(part => part.split("=")).map(([kind, rate]) => [kind, Number(rate)]))];
}

async function showSettings() {
  const settings = await (await fetch("/emulator/settings")).json();
  const controls = Object.entries(settings).map(([name, value]) => [name, ...controlOf(name, value)]);
  byId("settings").replaceChildren(...controls.map(([name, control]) => element("label", name.replaceAll("_", " "), [control])));
  byId("settings").onchange = async () => {
    const body = JSON.stringify(Object.fromEntries(controls.map(([name, , read]) => [name, read()])));
    const response = await fetch("/emulator/settings", { method: "PUT", body });
    byId("settings-state").textContent = response.ok ? "In force." : await response.text();
  };
}

byId("filter").addEventListener("input", applyFilter);
byId("refused").addEventListener("change", applyFilter);
byId("enlarged").addEventListener("click", () => byId("enlarged").close());
byId("switches").addEventListener("toggle", showSettings);
byId("clear").addEventListener("click", async () => {
  await fetch("/emulator/calls", { method: "DELETE" });
  cleared = last;
  rows.replaceChildren();
  showState();
});

update();
