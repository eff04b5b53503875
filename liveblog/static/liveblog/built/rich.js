var x=/\n[ \t]*\n\s*/,S=(t,e=[])=>({type:"doc",content:t.split(x).map(n=>({type:"paragraph",content:R(n,e)}))}),R=(t,e)=>t.
split(`
`).flatMap((n,o)=>[...o?[{type:"hardBreak"}]:[],...n?[{type:"text",text:n,marks:e}]:[]]);function L(t,e){let n=t.slice(0,
e).split(x);return n.reduce((o,r)=>o+r.length,1)+2*(n.length-1)}function $(t){let e=!0;return t.descendants(n=>((!["para\
graph","text","hardBreak"].includes(n.type.name)||n.marks.length)&&(e=!1),e)),e}var g=t=>q(t).map(k).filter(e=>e.trim()).
join(`

`),k=t=>t.isTextblock?t.textBetween(0,t.content.size,`
`,`
`):q(t).map(k).join(`
`),q=t=>Array.from({length:t.childCount},(e,n)=>t.child(n));function b(t,e){if($(e))return"";let n=document.createElement(
"template");n.innerHTML=t.getHTMLFromFragment(e.content,e.type.schema);for(let o of n.content.querySelectorAll("h4"))o.removeAttribute(
"aria-level");for(let o of n.content.querySelectorAll("p, h4"))o.textContent.trim()||o.remove();for(let o of n.content.querySelectorAll(
"li"))o.textContent.trim()?o.querySelectorAll(":scope > p").length===1&&o.querySelector(":scope > p").replaceWith(...o.querySelector(
":scope > p").childNodes):o.remove();for(let o of n.content.querySelectorAll("ul, ol"))o.children.length||o.remove();return n.
innerHTML}var E=/^(https?:\/\/[^/\\\s]|mailto:[^\s])/i;function w(t,{placeholder:e,markFor:n,act:o}){let{Document:r,Paragraph:a,Text:c,
Bold:u,Italic:s,HardBreak:i,Heading:f,ListItem:d}=t,m=t.BulletList.extend({addInputRules(){return[t.wrappingInputRule({find:/^[-*]\s$/,
type:this.type})]}});return[r,a,c,u,s,m,m.extend({name:"orderedList",parseHTML:()=>[{tag:"ol"}],renderHTML:()=>["ol",0],
addCommands:()=>({toggleOrderedList:()=>({commands:l})=>l.toggleList("orderedList","listItem")}),addKeyboardShortcuts(){
return{"Mod-Shift-7":()=>this.editor.commands.toggleOrderedList()}},addInputRules:()=>[]}),d.extend({addKeyboardShortcuts(){
return{Enter:()=>this.editor.commands.splitListItem("listItem")}}}),i.extend({addKeyboardShortcuts(){return{"Shift-Enter":()=>this.
editor.commands.setHardBreak()}}}),f.configure({levels:[4],HTMLAttributes:{"aria-level":"3"}}),F(t,o),t.UndoRedo,t.Placeholder.
configure({placeholder:e}),_(t,n)]}var F=(t,e)=>t.Link.extend({addAttributes:()=>({href:{default:null}}),addKeyboardShortcuts:()=>({
"Mod-k":()=>e("link"),"Mod-Shift-9":()=>e("quote")})}).configure({autolink:!1,shouldAutoLink:n=>/^https?:/i.test(n),isAllowedUri:n=>E.
test(n||"")}),_=(t,e)=>t.Extension.create({name:"quotationMarks",addProseMirrorPlugins:()=>[new t.Plugin({props:{handleTextInput(n,o,r,a){
if(!["'",'"'].includes(a)||n.composing)return!1;let c=n.state.doc.resolve(o),u=c.parent.textBetween(0,c.parentOffset,`
`,`
`);n.dispatch(n.state.tr.insertText(a,o,r));let s=n.state.tr.insertText(e(u,a),o,o+1);return n.dispatch(t.pm.history.closeHistory(
s).scrollIntoView()),!0}}})]});function N(t,e){let n=document.getElementById("editor-link").content.firstElementChild.cloneNode(!0),o=n.querySelector("\
input"),r=n.querySelector("[data-remove-link]"),a=t.getAttributes("link").href;o.value=a||"",r.hidden=!a;let c=document.
getElementById("dialog"),{from:u,to:s}=t.state.selection;function i(){t.commands.setTextSelection({from:u,to:s}),t.view.
focus()}c.addEventListener("close",i,{once:!0});function f(d){c.removeEventListener("close",i),c.close(),i(),d()}return n.
addEventListener("submit",d=>{d.preventDefault(),d.stopPropagation();let m=j(o.value);return m?f(()=>z(t,m)):!o.value.trim()&&
a?f(()=>T(t)):(W(o,e.words.notAnAddress),o.focus())}),r.addEventListener("click",()=>f(()=>T(t))),e.openDialog(n),o.select(),
!0}function W(t,e){let n=t.parentElement.querySelector(".err")||document.createElement("p");Object.assign(n,{className:"\
err",id:`${t.id}_error`,role:"alert",textContent:e}),t.after(n),t.setAttribute("aria-invalid","true"),t.setAttribute("ar\
ia-describedby",n.id)}function j(t){let e=t.trim(),o=/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(e)?`mailto:${e}`:/^[a-z][a-z0-9+.-]*:(?!\d)/i.
test(e)?e:`https://${e}`;if(!E.test(o)||!URL.canParse(o))return"";let r=new URL(o);return r.protocol==="mailto:"||/\.|^localhost$/.
test(r.hostname)?r.href:""}var T=t=>t.chain().extendMarkRange("link").unsetLink().run();function z(t,e){if(t.isActive("l\
ink")&&t.commands.extendMarkRange("link"),!t.state.selection.empty)return t.chain().setLink({href:e}).run();let n=e.replace(
/^https?:\/\/|^mailto:|\/$/g,"");return t.chain().insertContent({type:"text",text:n,marks:[{type:"link",attrs:{href:e}}]}).
unsetMark("link").run()}var O=/^[\s\u00a0]*[·•▪◦§\uf0b7o–—-][\s\u00a0]{2,}/,U=/^[\s\u00a0]*\(?(?:\d{1,3}|[a-z])[.)][\s\u00a0]{2,}/i,
A="p, div, h1, h2, h3, h4, h5, h6, li, ul, ol, tr, td, th, blockquote, pre, section, article, table",K="head, template, \
xml, title, meta, link, object, iframe, svg, math, button, select, textarea, input, .gmail_signature";function M(t){let e=J(
t);for(let n of e.querySelectorAll(K))n.remove();for(let n of e.querySelectorAll("img"))n.replaceWith(n.matches("[data-s\
tringify-emoji], [data-emoji], .emoji")?n.alt:"");for(let n of e.querySelectorAll("[data-stringify-type=paragraph-break]"))
v(n,"br");for(let n of e.querySelectorAll("b[id^=docs-internal-guid]"))n.replaceWith(...n.childNodes);for(let n of e.querySelectorAll(
"[data-css]"))V(n);for(let n of e.querySelectorAll("p, div"))G(n);for(let n of e.querySelectorAll("tr"))tt(n);for(let n of e.
querySelectorAll("h1, h2, h3, h5, h6"))v(n,"h4");for(let n of e.querySelectorAll("h4"))h(n.querySelectorAll("strong, b"));
for(let n of e.querySelectorAll("div, section, article, blockquote, pre"))et(n);for(let n of e.querySelectorAll("ul, ol"))
Z(n);for(let n of e.querySelectorAll("a"))nt(n);ot(e),rt(e);for(let n of e.querySelectorAll("*"))Q(n);return e.body.innerHTML.
trim()}var X=/\s(style|on[a-z]+)(?=\s*=)/gi;function J(t){let e=t.replace(/<(\/?)(?:style|script)\b/gi,"<$1template").replace(
/<\/?o:p\b[^<>]*>/gi,"").replace(/<[a-z][^<>]*>/gi,a=>a.replace(X,(c,u)=>` data-${u.toLowerCase()==="style"?"css":"gone"}`)),
n=new DOMParser().parseFromString(e,"text/html"),o=n.createTreeWalker(n,NodeFilter.SHOW_COMMENT),r=[];for(;o.nextNode();)
r.push(o.currentNode);for(let a of r)a.remove();return n.body.normalize(),n}function v(t,e){let n=t.ownerDocument.createElement(
e);return n.append(...t.childNodes),t.replaceWith(n),n}var h=t=>{for(let e of t)e.replaceWith(...e.childNodes)};function Q(t){
for(let{name:e}of[...t.attributes])(e!=="href"||t.localName!=="a")&&t.removeAttribute(e)}function V(t){let e=t.dataset.css;
if(/mso-hide:\s*all|display:\s*none/i.test(e))return t.remove();let n=/(?:^|[;\s])font-weight:\s*(?:bold|[6-9]00)/i.test(
e),o=/(?:^|[;\s])font-style:\s*italic/i.test(e);if(t.matches("b, strong")&&/(?:^|[;\s])font-weight:\s*(?:normal|[1-5]00)/i.
test(e))return h([t]);if(t.matches("i, em")&&/(?:^|[;\s])font-style:\s*normal/i.test(e))return h([t]);if(!(!t.matches("s\
pan")||!t.textContent.trim()))for(let[r,a]of[[n,"strong"],[o,"em"]]){if(!r)continue;let c=t.ownerDocument.createElement(
a);c.append(...t.childNodes),t.append(c)}}function G(t){let e=t.textContent,n=/MsoList/i.test(t.className)||/mso-list:(?!\s*none)/i.
test(t.dataset.css||""),o=e.match(O)||n&&e.match(U);if(!o||t.querySelector(A))return;let r=O.test(e)?"ul":"ol";Y(t,o[0].
length);let a=t.previousElementSibling,c=a?.matches(`${r}[data-made]`)?a:t.ownerDocument.createElement(r);c!==a&&(c.dataset.
made="",t.before(c)),c.append(v(t,"li"))}function Y(t,e){let n=t.ownerDocument.createTreeWalker(t,NodeFilter.SHOW_TEXT);
for(let o=e;o>0&&n.nextNode();){let r=Math.min(o,n.currentNode.data.length);n.currentNode.data=n.currentNode.data.slice(
r),o-=r}}function Z(t){for(let e=t.nextElementSibling;e?.localName===t.localName;e=t.nextElementSibling)t.append(...e.childNodes),
e.remove()}function tt(t){let e=t.ownerDocument.createElement("p");[...t.cells].filter(o=>o.textContent.trim()).forEach(
(o,r)=>{r&&e.append(" \xB7 "),h(o.querySelectorAll("p, div")),e.append(...o.childNodes)}),t.closest("table").before(e),t.
remove()}function et(t){t.querySelector(A)?h([t]):v(t,"p")}function nt(t){let e;try{e=new URL(t.getAttribute("href"))}catch{
return h([t])}let n=/\.safelinks\.protection\.outlook\.com$/.test(e.hostname)?"url":/^www\.google\.[a-z.]+$/.test(e.hostname)&&
e.pathname==="/url"?"q":"";if(n&&e.searchParams.has(n))try{e=new URL(e.searchParams.get(n))}catch{}for(let o of[...e.searchParams.
keys()])/^(utm_\w+|fbclid|gclid)$/.test(o)&&e.searchParams.delete(o);if(e.username)return h([t]);t.setAttribute("href",e.
href)}function ot(t){let e=o=>!o||o.nodeType===Node.ELEMENT_NODE&&o.matches(A),n=(o,r)=>{let a=o[r];for(;a?.nodeType===Node.
TEXT_NODE&&!a.data.trim();)a=a[r];return a};for(let o of t.querySelectorAll("br"))(e(n(o,"nextSibling"))||e(n(o,"previou\
sSibling")))&&!o.closest("span, a, strong, em, b, i")&&o.remove();for(let o of[...t.querySelectorAll("p, h4, li")].reverse())
o.textContent.trim()||o.remove()}function rt(t){let e=t.createTreeWalker(t.body,NodeFilter.SHOW_TEXT);for(;e.nextNode();)
e.currentNode.data=e.currentNode.data.replace(/[ \t\r\n\u00a0]{2,}/g," ").replace(/[\t\r\n\u200b\ufeff]/g," ")}async function B(t,e,n,o){let{doc:r,selection:a}=e.state,{$from:c,$to:u}=a,s=c.depth?c.before(1):0,i=u.depth?u.after(1):
r.content.size,f=g(r.cut(s,i));if(!f)return o.say(n.form,o.words.nothingToQuote);let d=r.cut(i),m=g(d)&&{text:g(d),html:b(
t,d)};if(!(!await o.makeQuote(n.closest(".blk"),f,m)||!r.eq(e.state.doc)))return s?e.commands.deleteRange({from:s,to:r.content.
size}):e.commands.clearContent(!0)}function D(t,e,n){let o=document.getElementById("editor-toolbar").content.firstElementChild.cloneNode(!0),r=[...o.querySelectorAll(
"button")],a=/Mac|iP(hone|ad)/.test(navigator.platform);for(let s of a?o.querySelectorAll("kbd"):[])s.textContent=s.textContent.
replace("Ctrl","\u2318").replace("Alt","\u2325");let c=s=>{for(let i of r)i.tabIndex=i===s?0:-1};c(r[0]),o.addEventListener(
"pointerdown",s=>{s.pointerType==="mouse"&&s.preventDefault()}),o.addEventListener("mousedown",s=>s.preventDefault()),o.
addEventListener("click",s=>{let i=s.target.closest("button");i&&n(i.dataset.act)}),o.addEventListener("keydown",s=>{let i=r.
indexOf(s.target),f=getComputedStyle(o).direction==="rtl"?"ArrowLeft":"ArrowRight",d=f==="ArrowRight"?"ArrowLeft":"Arrow\
Right",m={[f]:i+1,[d]:i-1,Home:0,End:-1}[s.key];if(s.key==="Escape"&&(s.preventDefault(),t.commands.focus()),m===void 0)
return;s.preventDefault();let l=r.at(m%r.length);c(l),l.focus()});let u=()=>{for(let s of r){let i=s.dataset.active;i&&s.
setAttribute("aria-pressed",String(t.isActive(i)))}};return t.on("transaction",u),u(),e.append(o),o}function Et(t,e,n){let o=e.closest(".blk"),r=o.querySelector("input[name$=-html]"),a=document.createElement("div");a.className=
"rich";let c={bold:()=>l.chain().focus().toggleBold().run(),italic:()=>l.chain().focus().toggleItalic().run(),link:()=>N(
l,n),list:()=>l.chain().focus().toggleBulletList().run(),numbers:()=>l.chain().focus().toggleOrderedList().run(),heading:()=>l.
chain().focus().toggleHeading({level:4}).run(),quote:()=>!!B(t,l,e,n),plain:()=>n.usePlain(e)},u=p=>c[p](),s={text:e.value,
html:r.value},i=()=>e.value===s.text&&r.value===s.html;function f(){s={text:g(l.state.doc),html:b(t,l.state.doc)},[e.value,
r.value]=[s.text,s.html],e.dispatchEvent(new Event("input",{bubbles:!0}))}function d(){i()||(r.value===s.html&&(r.value=
""),s={text:e.value,html:r.value},l.commands.setContent(r.value||S(e.value),{emitUpdate:!1}))}let m=document.activeElement===
e?[e.selectionStart,e.selectionEnd]:null;e.before(a);let l=new t.Editor({element:a,injectCSS:!1,content:r.value||S(e.value),
extensions:w(t,{placeholder:e.placeholder,markFor:(p,y)=>n.quotationMark(p,y,n.marksFor(e)),act:u}),editorProps:{attributes:st(
e),transformPastedHTML:M,clipboardTextParser:(p,y)=>at(t,l.schema,p,y),handleDOMEvents:{paste:C,drop:C}},onUpdate:f}),P=D(
l,o.querySelector("[data-tools]"),u);if(e.addEventListener("input",d),a.addEventListener("input",p=>p.stopPropagation()),
m){let[p,y]=m.map(H=>L(e.value,H));l.commands.setTextSelection({from:p,to:y}),l.view.focus()}return{read:d,focus(p){l.commands.
focus(p),l.view.focus()},caret:()=>l.state.doc.textBetween(0,l.state.selection.from,`

`,`
`).length,destroy(){e.removeEventListener("input",d),P.remove(),l.destroy(),a.remove(),I(e).htmlFor=e.id}}}var I=t=>t.closest(
".blk").querySelector("label");function st(t){let e=I(t);e.id||=`${t.id}-label`,e.removeAttribute("for");let n=["aria-in\
valid","aria-describedby"].filter(o=>t.hasAttribute(o));return{...Object.fromEntries(n.map(o=>[o,t.getAttribute(o)])),class:"\
words",role:"textbox","aria-multiline":"true","aria-labelledby":e.id,lang:t.closest("[data-language]")?.dataset.language||
""}}function C(t,e){let n=e.clipboardData||e.dataTransfer;return!!n?.files.length&&!n.types.includes("text/html")}function at(t,e,n,o){
let r=n.replace(/\r\n?/g,`
`).trim(),a=o.marks().map(c=>c.toJSON());return t.pm.model.Slice.maxOpen(e.nodeFromJSON(S(r,a)).content)}export{Et as mount};
