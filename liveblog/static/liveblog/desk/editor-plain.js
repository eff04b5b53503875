// In the plain box there is no bold. Who writes into a text that has some is told, and can
// have it back. (`html`, when not empty, is what is published: it must go with the first letter.)

on("input", ".composer .blk-text textarea.words", (box) => {
  const html = htmlOf(box);
  if (editors.has(box) || !html?.value) return;
  const before = { html: html.value, text: box.defaultValue };
  html.value = "";
  const line = document.createElement("p");
  line.className = "hint";
  line.setAttribute("role", "status");
  line.append(`${editorWords.formatGone} `);
  const back = document.createElement("button");
  back.type = "button";
  back.className = "btn quiet";
  back.textContent = editorWords.formatBack;
  back.addEventListener("click", () => {
    html.value = before.html;
    box.value = before.text;
    line.remove();
    box.focus();
  });
  line.append(back);
  box.after(line);
});
