"use strict";
const project = document.getElementById("project");
const rule = document.getElementById("rule");
const shown = document.getElementById("shown");

function filter() {
  let count = 0;
  for (const item of document.querySelectorAll("article")) {
    const isOfProject = !project.value || !item.dataset.project || item.dataset.project === project.value;
    const isOfRule = !rule.value || item.dataset.rules === undefined || item.dataset.rules.split(" ").includes(rule.value);
    item.hidden = !(isOfProject && isOfRule);
    count += item.matches("article.place") && !item.hidden ? 1 : 0;
  }
  shown.textContent = `${count} requests shown`;
}

project.addEventListener("change", filter);
rule.addEventListener("change", filter);
filter();

for (const button of document.querySelectorAll(".copy")) {
  button.addEventListener("click", async () => {
    const pre = button.closest(".request")?.querySelector("pre").cloneNode(true);
    pre?.querySelectorAll(".source").forEach(source => source.remove());
    const text = button.dataset.text ?? pre.textContent;
    const label = button.textContent;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "copied";
    } catch {
      // A page that was opened as a file may not write to the clipboard in some browsers.
      const area = document.body.appendChild(document.createElement("textarea"));
      area.value = text;
      area.select();
      button.textContent = document.execCommand("copy") ? "copied" : "select and copy it yourself";
      area.remove();
    }
    setTimeout(() => { button.textContent = label; }, 1500);
  });
}
