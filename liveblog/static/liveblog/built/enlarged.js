var o,c,f,d,u,l=[],r=0;async function N(e,t){o||await C(t),l=w(e),r=l.indexOf(e),m(),o.showModal(),L.observe(document.body,
{childList:!0,subtree:!0})}var w=e=>[...e.closest(".update, .hero").querySelectorAll("a.enlarge")].filter(t=>!t.closest(
"details:not([open])"));async function C(e){await E(e.enlargedStyle),o=document.createElement("dialog"),o.className="enl\
arged",c=g("div","stage"),c.tabIndex=0,f=g("p","said-of-it"),d=h("previous","\u2039",e.previous,()=>p(-1)),u=h("next","\u203A",
e.next,()=>p(1));let t=h("close","\xD7",e.close,()=>o.close());o.append(t,c,d,u,f),o.addEventListener("keydown",A),o.addEventListener(
"close",()=>{L.disconnect(),c.replaceChildren()}),c.addEventListener("click",({target:n,clientX:i,clientY:s})=>{n!==c?b(
i,s):o.classList.contains("is-whole")||o.close()}),document.body.append(o)}var E=e=>new Promise((t,n)=>{let i=document.createElement(
"link");i.rel="stylesheet",i.href=e,i.onload=t,i.onerror=n,document.head.append(i)});function g(e,t){let n=document.createElement(
e);return n.className=t,n}function h(e,t,n,i){let s=g("button",e);return s.type="button",s.textContent=t,s.ariaLabel=s.title=
n,s.addEventListener("click",i),s}function m(){let e=l[r],t=e.querySelector("picture").cloneNode(!0),n=t.querySelector("\
img");n.loading="eager";for(let s of t.children)s.sizes="100vw";c.replaceChildren(t);let i=e.closest("figure").querySelector(
":scope > figcaption");f.replaceChildren(...i?.cloneNode(!0).childNodes??[]),o.ariaLabel=n.alt||e.ariaLabel,o.classList.
remove("is-whole"),d.hidden=u.hidden=l.length===1,d.ariaDisabled=String(r===0),u.ariaDisabled=String(r===l.length-1)}function p(e){
l[r+e]&&(r+=e,m())}function b(e,t){let n=c.querySelector("img"),{left:i,top:s,width:v,height:y}=n.getBoundingClientRect(),
S=o.classList.toggle("is-whole")?`${n.getAttribute("width")}px`:"100vw";for(let x of n.parentElement.children)x.sizes=S;
let a=n.getBoundingClientRect();c.scrollBy(a.left+(e-i)/v*a.width-e,a.top+(t-s)/y*a.height-t),c.focus()}function A({key:e,
target:t}){let n=o.classList.contains("is-whole"),i=[innerWidth/2,innerHeight/2],s=getComputedStyle(o).direction==="rtl"?
"ArrowLeft":"ArrowRight";(e==="+"&&!n||e==="-"&&n)&&b(...i),!(n&&t===c)&&(e==="ArrowLeft"||e==="ArrowRight")&&p(e===s?1:
-1)}var L=new MutationObserver(()=>{let e=l[r];if(e.isConnected)return;let t=[...document.querySelectorAll("a.enlarge")].
find(({href:n})=>n===e.href);if(!t||t.closest("details:not([open])"))return o.close();l=w(t),r=l.indexOf(t),m()});export{N as enlarge};
