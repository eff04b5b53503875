var m=document.documentElement,n=e=>document.getElementById(e),I=n("feed"),A=n("held");m.classList.add("js");var c=n("words")?.dataset??{},f=`${c.language==="en"?"en-GB":c.language||"en"}-u-nu-latn`,x=new Intl.PluralRules(f),h=(e,t={})=>c[e].
replace(/\{(\w+)\}/g,(o,r)=>t[r]??o);function d(e,t){let o=x.select(t);return h(e+o[0].toUpperCase()+o.slice(1),{n:t})}function l(e){
let t=n("say");t&&(t.textContent=e)}var u=e=>(e.detail.requestConfig?.elt??e.target)?.id==="poll";var i=new Map,p=0,s=n("target"),a=n("new-updates");document.body.addEventListener("htmx:beforeSwap",e=>{let{detail:t}=e;
if(!u(e)||!t.shouldSwap)return;let o=new DOMParser().parseFromString(t.serverResponse,"text/html");n("lines")?t.serverResponse=
g(o):(b(o),t.serverResponse=o.body.innerHTML)});function g(e){let t=e.getElementById("lines");return t?.setAttribute("hx\
-swap-oob","true"),t?.outerHTML??""}function b(e){for(let t of e.querySelectorAll('[hx-swap-oob="afterbegin:#held"]')){for(let o of t.
children)i.set(o.id,Number(o.dataset.more||1));t.remove()}for(let{id:t}of e.querySelectorAll('[hx-swap-oob="delete"]'))i.
delete(t)}document.body.addEventListener("htmx:oobBeforeSwap",({detail:e})=>{let[t]=e.fragment.children;e.target.id==="p\
oll"?w(e.target,t):!t&&e.target.contains(document.activeElement)&&y(e.target)&&s.focus()});var y=e=>s?.parentElement.contains(
e);function w(e,t){let{slow:o}=e.dataset,r=Math.max(Number(o),Number(t.dataset.seconds));r&&(t.removeAttribute("data-hol\
d"),t.setAttribute("hx-trigger",`every ${r}s, reader:wake from:body`),Object.assign(t.dataset,{seconds:r,slow:o}))}document.
body.addEventListener("htmx:afterOnLoad",()=>{a&&S(),s&&E()});function S(){let e=[...i].reduce((t,[o,r])=>t+(n(o)?0:r),0);
e!==p&&(p=e,a.hidden=!e,e&&(a.textContent=d("new",e),n("latest-reached")?.remove(),l(a.textContent)))}function E(){let{gone:e,
title:t}=s.dataset,o=s.parentElement.querySelector(".update");s.textContent===e||o&&!o.matches(".withdrawn")||(s.textContent=
e,document.title=t,l(e))}
