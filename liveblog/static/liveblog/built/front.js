var d=document.documentElement,a=e=>document.getElementById(e),E=a("feed"),w=a("held");d.classList.add("js");var m=a("words")?.dataset??{},h=`${m.language==="en"?"en-GB":m.language||"en"}-u-nu-latn`,S=new Intl.PluralRules(h);var u=e=>(e.detail.requestConfig?.elt??e.target)?.id==="poll";var x=()=>d.hasAttribute("data-paused"),c=a("listing"),p=!1,f=!1,i=e=>[...e.querySelectorAll(":scope > .card-blog")];function y(e){
let t=i(e).filter(({id:o})=>a(o)),r=i(c).map(({id:o})=>o),s=t.map(o=>{let n=document.createComment("");return o.replaceWith(
n),n});t.sort((o,n)=>r.indexOf(o.id)-r.indexOf(n.id));for(let[o,n]of s.entries())n.replaceWith(t[o])}function b(e){let t=document.
activeElement?.closest("#listing > .card-blog"),r=new Set(i(e).map(({id:l})=>l));if(!t||r.has(t.id))return;let s=i(c).filter(
l=>l===t||r.has(l.id)),o=s.indexOf(t),n=(s[o+1]??s[o-1])?.querySelector("h2");n&&(n.tabIndex=-1,n.focus({preventScroll:!0}))}
function g(){f||=!document.hidden}if(c){for(let[e,t]of Object.entries({down:!0,up:!1,cancel:!1}))addEventListener(`point\
er${e}`,()=>{p=t});addEventListener("pointermove",({buttons:e})=>{e||(p=!1)}),document.addEventListener("visibilitychang\
e",g),addEventListener("pageshow",e=>e.persisted&&g()),document.body.addEventListener("htmx:beforeRequest",e=>{u(e)&&x()&&
e.preventDefault()}),document.body.addEventListener("htmx:beforeSwap",e=>{u(e)&&(x()||p)&&(e.detail.shouldSwap=!1)}),document.
body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:r}=e.detail;if(t!==c)return;b(r.firstElementChild),
f&&!c.contains(document.activeElement)||y(r.firstElementChild),f=!1})}
