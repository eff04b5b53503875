var A=/\n[ \t]*\n\s*/,v=(t,e=[])=>({type:"doc",content:t.split(A).map(n=>({type:"paragraph",content:R(n,e)}))}),R=(t,e)=>t.
split(`
`).flatMap((n,o)=>[...o?[{type:"hardBreak"}]:[],...n?[{type:"text",text:n,marks:e}]:[]]);function k(t,e){let n=t.slice(0,
e).split(A);return n.reduce((o,r)=>o+r.length,1)+2*(n.length-1)}function $(t){let e=!0;return t.descendants(n=>((!["para\
graph","text","hardBreak"].includes(n.type.name)||n.marks.length)&&(e=!1),e)),e}var g=t=>w(t).map(q).filter(e=>e.trim()).
join(`

`),q=t=>t.isTextblock?t.textBetween(0,t.content.size,`
`,`
`):w(t).map(q).join(`
`),w=t=>Array.from({length:t.childCount},(e,n)=>t.child(n));function b(t,e){if($(e))return"";let n=document.createElement(
"template");n.innerHTML=t.getHTMLFromFragment(e.content,e.type.schema);for(let o of n.content.querySelectorAll("h4"))o.removeAttribute(
"aria-level");for(let o of n.content.querySelectorAll("p, h4"))o.textContent.trim()||o.remove();for(let o of n.content.querySelectorAll(
"li"))o.textContent.trim()?o.querySelectorAll(":scope > p").length===1&&o.querySelector(":scope > p").replaceWith(...o.querySelector(
":scope > p").childNodes):o.remove();for(let o of n.content.querySelectorAll("ul, ol"))o.children.length||o.remove();return n.
innerHTML}var x=/^(https?:\/\/[^/\\\s]|mailto:[^\s])/i;function N(t,{placeholder:e,markFor:n,act:o}){let{Document:r,Paragraph:s,Text:c,
Bold:d,Italic:i,HardBreak:a,Heading:u,ListItem:f}=t,m=t.BulletList.extend({addInputRules(){return[t.wrappingInputRule({find:/^[-*]\s$/,
type:this.type})]}});return[r,s,c,d,i,m,m.extend({name:"orderedList",parseHTML:()=>[{tag:"ol"}],renderHTML:()=>["ol",0],
addCommands:()=>({toggleOrderedList:()=>({commands:l})=>l.toggleList("orderedList","listItem")}),addKeyboardShortcuts(){
return{"Mod-Shift-7":()=>this.editor.commands.toggleOrderedList()}},addInputRules:()=>[]}),f.extend({addKeyboardShortcuts(){
return{Enter:()=>this.editor.commands.splitListItem("listItem")}}}),a.extend({addKeyboardShortcuts(){return{"Shift-Enter":()=>this.
editor.commands.setHardBreak()}}}),u.configure({levels:[4],HTMLAttributes:{"aria-level":"3"}}),F(t,o),t.UndoRedo,t.Placeholder.
configure({placeholder:e}),_(t,n)]}var F=(t,e)=>t.Link.extend({addAttributes:()=>({href:{default:null}}),addKeyboardShortcuts:()=>({
"Mod-k":()=>e("link"),"Mod-Shift-9":()=>e("quote")})}).configure({autolink:!1,shouldAutoLink:n=>/^https?:/i.test(n),isAllowedUri:n=>x.
test(n||"")}),_=(t,e)=>t.Extension.create({name:"quotationMarks",addProseMirrorPlugins:()=>[new t.Plugin({props:{handleTextInput(n,o,r,s){
if(!["'",'"'].includes(s)||n.composing)return!1;let c=n.state.doc.resolve(o),d=c.parent.textBetween(0,c.parentOffset,`
`,`
`);n.dispatch(n.state.tr.insertText(s,o,r));let i=n.state.tr.insertText(e(d,s),o,o+1);return n.dispatch(t.pm.history.closeHistory(
i).scrollIntoView()),!0}}})]});function O(t,e){let n=document.getElementById("editor-link").content.firstElementChild.cloneNode(!0),o=n.querySelector("\
input"),r=n.querySelector("[data-remove-link]"),s=t.getAttributes("link").href;o.value=s||"",r.hidden=!s;let c=document.
getElementById("dialog"),{from:d,to:i}=t.state.selection;function a(){t.commands.setTextSelection({from:d,to:i}),t.view.
focus()}c.addEventListener("close",a,{once:!0});function u(f){c.removeEventListener("close",a),c.close(),a(),f()}return n.
addEventListener("submit",f=>{f.preventDefault(),f.stopPropagation();let m=z(o.value);return m?u(()=>X(t,m)):!o.value.trim()&&
s?u(()=>T(t)):(W(o,e.words.notAnAddress),o.focus())}),r.addEventListener("click",()=>u(()=>T(t))),e.openDialog(n),o.select(),
!0}function W(t,e){let n=t.parentElement.querySelector(".err")||document.createElement("p");Object.assign(n,{className:"\
err",id:`${t.id}_error`,role:"alert",textContent:e}),t.after(n),t.setAttribute("aria-invalid","true"),t.setAttribute("ar\
ia-describedby",n.id)}function z(t){let e=t.trim(),o=/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(e)?`mailto:${e}`:/^[a-z][a-z0-9+.-]*:(?!\d)/i.
test(e)?e:`https://${e}`;if(!x.test(o)||!URL.canParse(o))return"";let r=new URL(o);return r.protocol==="mailto:"||/\.|^localhost$/.
test(r.hostname)?r.href:""}var T=t=>t.chain().extendMarkRange("link").unsetLink().run(),j=/[\s([{¿¡“‘«„‚/–—-]$/,
U=/^[\p{L}\p{N}]/u;function K(t,e){let{parent:n,parentOffset:o}=t.state.selection.$from,r=(d,i)=>n.textBetween(d,i,null,
" "),s=r(0,o),c={type:"text",text:" "};return[...s&&!j.test(s)?[c]:[],e,...U.test(r(o,n.content.size))?[c]:[]]}function X(t,e){
if(t.isActive("link")&&t.commands.extendMarkRange("link"),!t.state.selection.empty)return t.chain().setLink({href:e}).run();
let n=e.replace(/^https?:\/\/|^mailto:|\/$/g,"");return t.chain().insertContent(K(t,{type:"text",text:n,marks:[{type:"li\
nk",attrs:{href:e}}]})).unsetMark("link").run()}var M=/^[\s\u00a0]*[·•▪◦§\uf0b7o–—-][\s\u00a0]{2,}/,J=/^[\s\u00a0]*\(?(?:\d{1,3}|[a-z])[.)][\s\u00a0]{2,}/i,
L="p, div, h1, h2, h3, h4, h5, h6, li, ul, ol, tr, td, th, blockquote, pre, section, article, table",Q="head, template, \
xml, title, meta, link, object, iframe, svg, math, button, select, textarea, input, .gmail_signature";function B(t){let e=V(
t);for(let n of e.querySelectorAll(Q))n.remove();for(let n of e.querySelectorAll("img"))n.replaceWith(n.matches("[data-s\
tringify-emoji], [data-emoji], .emoji")?n.alt:"");for(let n of e.querySelectorAll("[data-stringify-type=paragraph-break]"))
E(n,"br");for(let n of e.querySelectorAll("b[id^=docs-internal-guid]"))n.replaceWith(...n.childNodes);for(let n of e.querySelectorAll(
"[data-css]"))Z(n);for(let n of e.querySelectorAll("p, div"))tt(n);for(let n of e.querySelectorAll("tr"))ot(n);for(let n of e.
querySelectorAll("h1, h2, h3, h5, h6"))E(n,"h4");for(let n of e.querySelectorAll("h4"))h(n.querySelectorAll("strong, b"));
for(let n of e.querySelectorAll("div, section, article, blockquote, pre"))rt(n);for(let n of e.querySelectorAll("ul, ol"))
nt(n);for(let n of e.querySelectorAll("a"))st(n);at(e),ct(e);for(let n of e.querySelectorAll("*"))Y(n);return e.body.innerHTML.
trim()}var G=/\s(style|on[a-z]+)(?=\s*=)/gi;function V(t){let e=t.replace(/<(\/?)(?:style|script)\b/gi,"<$1template").replace(
/<\/?o:p\b[^<>]*>/gi,"").replace(/<[a-z][^<>]*>/gi,s=>s.replace(G,(c,d)=>` data-${d.toLowerCase()==="style"?"css":"gone"}`)),
n=new DOMParser().parseFromString(e,"text/html"),o=n.createTreeWalker(n,NodeFilter.SHOW_COMMENT),r=[];for(;o.nextNode();)
r.push(o.currentNode);for(let s of r)s.remove();return n.body.normalize(),n}function E(t,e){let n=t.ownerDocument.createElement(
e);return n.append(...t.childNodes),t.replaceWith(n),n}var h=t=>{for(let e of t)e.replaceWith(...e.childNodes)};function Y(t){
for(let{name:e}of[...t.attributes])(e!=="href"||t.localName!=="a")&&t.removeAttribute(e)}function Z(t){let e=t.dataset.css;
if(/mso-hide:\s*all|display:\s*none/i.test(e))return t.remove();let n=/(?:^|[;\s])font-weight:\s*(?:bold|[6-9]00)/i.test(
e),o=/(?:^|[;\s])font-style:\s*italic/i.test(e);if(t.matches("b, strong")&&/(?:^|[;\s])font-weight:\s*(?:normal|[1-5]00)/i.
test(e))return h([t]);if(t.matches("i, em")&&/(?:^|[;\s])font-style:\s*normal/i.test(e))return h([t]);if(!(!t.matches("s\
pan")||!t.textContent.trim()))for(let[r,s]of[[n,"strong"],[o,"em"]]){if(!r)continue;let c=t.ownerDocument.createElement(
s);c.append(...t.childNodes),t.append(c)}}function tt(t){let e=t.textContent,n=/MsoList/i.test(t.className)||/mso-list:(?!\s*none)/i.
test(t.dataset.css||""),o=e.match(M)||n&&e.match(J);if(!o||t.querySelector(L))return;let r=M.test(e)?"ul":"ol";et(t,o[0].
length);let s=t.previousElementSibling,c=s?.matches(`${r}[data-made]`)?s:t.ownerDocument.createElement(r);c!==s&&(c.dataset.
made="",t.before(c)),c.append(E(t,"li"))}function et(t,e){let n=t.ownerDocument.createTreeWalker(t,NodeFilter.SHOW_TEXT);
for(let o=e;o>0&&n.nextNode();){let r=Math.min(o,n.currentNode.data.length);n.currentNode.data=n.currentNode.data.slice(
r),o-=r}}function nt(t){for(let e=t.nextElementSibling;e?.localName===t.localName;e=t.nextElementSibling)t.append(...e.childNodes),
e.remove()}function ot(t){let e=t.ownerDocument.createElement("p");[...t.cells].filter(o=>o.textContent.trim()).forEach(
(o,r)=>{r&&e.append(" \xB7 "),h(o.querySelectorAll("p, div")),e.append(...o.childNodes)}),t.closest("table").before(e),t.
remove()}function rt(t){t.querySelector(L)?h([t]):E(t,"p")}function st(t){let e;try{e=new URL(t.getAttribute("href"))}catch{
return h([t])}let n=/\.safelinks\.protection\.outlook\.com$/.test(e.hostname)?"url":/^www\.google\.[a-z.]+$/.test(e.hostname)&&
e.pathname==="/url"?"q":"";if(n&&e.searchParams.has(n))try{e=new URL(e.searchParams.get(n))}catch{}for(let o of[...e.searchParams.
keys()])/^(utm_\w+|fbclid|gclid)$/.test(o)&&e.searchParams.delete(o);if(e.username)return h([t]);t.setAttribute("href",e.
href)}function at(t){let e=o=>!o||o.nodeType===Node.ELEMENT_NODE&&o.matches(L),n=(o,r)=>{let s=o[r];for(;s?.nodeType===Node.
TEXT_NODE&&!s.data.trim();)s=s[r];return s};for(let o of t.querySelectorAll("br"))(e(n(o,"nextSibling"))||e(n(o,"previou\
sSibling")))&&!o.closest("span, a, strong, em, b, i")&&o.remove();for(let o of[...t.querySelectorAll("p, h4, li")].reverse())
o.textContent.trim()||o.remove()}function ct(t){let e=t.createTreeWalker(t.body,NodeFilter.SHOW_TEXT);for(;e.nextNode();)
e.currentNode.data=e.currentNode.data.replace(/[ \t\r\n\u00a0]{2,}/g," ").replace(/[\t\r\n\u200b\ufeff]/g," ")}async function D(t,e,n,o){let{doc:r,selection:s}=e.state,{$from:c,$to:d}=s,i=c.depth?c.before(1):0,a=d.depth?d.after(1):
r.content.size,u=g(r.cut(i,a));if(!u)return o.say(n.form,o.words.nothingToQuote);let f=r.cut(a),m=g(f)&&{text:g(f),html:b(
t,f)};if(!(!await o.makeQuote(n.closest(".blk"),u,m)||!r.eq(e.state.doc)))return i?e.commands.deleteRange({from:i,to:r.content.
size}):e.commands.clearContent(!0)}function C(t,e,n){let o=document.getElementById("editor-toolbar").content.firstElementChild.cloneNode(!0),r=[...o.querySelectorAll(
"button")],s=/Mac|iP(hone|ad)/.test(navigator.platform);for(let a of s?o.querySelectorAll("kbd"):[])a.textContent=a.textContent.
replace("Ctrl","\u2318").replace("Alt","\u2325");let c=a=>{for(let u of r)u.tabIndex=u===a?0:-1};c(r[0]),o.classList.add(
"is-untouched");let d=()=>o.classList.remove("is-untouched");for(let a of["pointermove","keydown","focusin"])o.addEventListener(
a,d,{once:!0});o.addEventListener("pointerdown",a=>{a.pointerType==="mouse"&&a.preventDefault()}),o.addEventListener("mo\
usedown",a=>a.preventDefault()),o.addEventListener("click",a=>{let u=a.target.closest("button");u&&n(u.dataset.act)}),o.
addEventListener("keydown",a=>{let u=r.indexOf(a.target),f=getComputedStyle(o).direction==="rtl"?"ArrowLeft":"ArrowRight",
m=f==="ArrowRight"?"ArrowLeft":"ArrowRight",l={[f]:u+1,[m]:u-1,Home:0,End:-1}[a.key];if(a.key==="Escape"&&(a.preventDefault(),
t.commands.focus()),l===void 0)return;a.preventDefault();let S=r.at(l%r.length);c(S),S.focus()});let i=()=>{for(let a of r){
let u=a.dataset.active;u&&a.setAttribute("aria-pressed",String(t.isActive(u)))}};return t.on("transaction",i),i(),e.append(
o),o}function At(t,e,n){let o=e.closest(".blk"),r=o.querySelector("input[name$=-html]"),s=document.createElement("div");s.className=
"rich";let c={bold:()=>l.chain().focus().toggleBold().run(),italic:()=>l.chain().focus().toggleItalic().run(),link:()=>O(
l,n),list:()=>l.chain().focus().toggleBulletList().run(),numbers:()=>l.chain().focus().toggleOrderedList().run(),heading:()=>l.
chain().focus().toggleHeading({level:4}).run(),quote:()=>!!D(t,l,e,n),plain:()=>n.usePlain(e)},d=p=>c[p](),i={text:e.value,
html:r.value},a=()=>e.value===i.text&&r.value===i.html;function u(){i={text:g(l.state.doc),html:b(t,l.state.doc)},[e.value,
r.value]=[i.text,i.html],e.dispatchEvent(new Event("input",{bubbles:!0}))}function f(){a()||(r.value===i.html&&(r.value=
""),i={text:e.value,html:r.value},l.commands.setContent(r.value||v(e.value),{emitUpdate:!1}))}let m=document.activeElement===
e?[e.selectionStart,e.selectionEnd]:null;e.before(s);let l=new t.Editor({element:s,injectCSS:!1,content:r.value||v(e.value),
extensions:N(t,{placeholder:e.placeholder,markFor:(p,y)=>n.quotationMark(p,y,n.marksFor(e)),act:d}),editorProps:{attributes:lt(
e),transformPastedHTML:B,clipboardTextParser:(p,y)=>it(t,l.schema,p,y),handleDOMEvents:{paste:I,drop:I}},onUpdate:u}),S=C(
l,o.querySelector("[data-tools]"),d);if(e.addEventListener("input",f),s.addEventListener("input",p=>p.stopPropagation()),
m){let[p,y]=m.map(H=>k(e.value,H));l.commands.setTextSelection({from:p,to:y}),l.view.focus()}return{read:f,focus(p){l.commands.
focus(p),l.view.focus()},caret:()=>l.state.doc.textBetween(0,l.state.selection.from,`

`,`
`).length,destroy(){e.removeEventListener("input",f),S.remove(),l.destroy(),s.remove(),P(e).htmlFor=e.id}}}var P=t=>t.closest(
".blk").querySelector("label");function lt(t){let e=P(t);e.id||=`${t.id}-label`,e.removeAttribute("for");let n=["aria-in\
valid","aria-describedby"].filter(o=>t.hasAttribute(o));return{...Object.fromEntries(n.map(o=>[o,t.getAttribute(o)])),class:"\
words",role:"textbox","aria-multiline":"true","aria-labelledby":e.id,lang:t.closest("[data-language]")?.dataset.language||
""}}function I(t,e){let n=e.clipboardData||e.dataTransfer;return!!n?.files.length&&!n.types.includes("text/html")}function it(t,e,n,o){
let r=n.replace(/\r\n?/g,`
`).trim(),s=o.marks().map(c=>c.toJSON());return t.pm.model.Slice.maxOpen(e.nodeFromJSON(v(r,s)).content)}export{At as mount};
