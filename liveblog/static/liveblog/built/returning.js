function S(e,t){let n=matchMedia("(prefers-reduced-motion: reduce)").matches;e.scrollIntoView({block:t,behavior:n?"auto":
"smooth"})}var L=document.documentElement,a=e=>document.getElementById(e),c=a("feed"),j=a("held");L.classList.add("js");var f=e=>Number(e?.dataset?.first),m=e=>[...e.querySelectorAll(":scope > .update")],I=e=>c.dataset.after.replace(/0\/$/,
`${e}/`),E=e=>e.reduce((t,n)=>t+Number(n.dataset.more||1),0);function x(e){let t=e.nextElementSibling;return!t||t.matches(
".update")?t:x(t)}var y=a("words")?.dataset??{},g=`${y.language==="en"?"en-GB":y.language||"en"}-u-nu-latn`,q=new Intl.PluralRules(g),l=(e,t={})=>y[e].
replace(/\{(\w+)\}/g,(n,o)=>t[o]??n);function O(e,t){let n=q.select(t);return l(e+n[0].toUpperCase()+n.slice(1),{n:t})}var u=a("since"),[p,M]=u?.children??[],s=document.createElement("p");s.id=s.className="left-off";s.tabIndex=-1;s.append(
document.createElement("span"));var d=null,b=null,w=!1;function B(e,t){return d=e,b=t,w=!1,N}function N(){if(!d)return;let e=m(
c),t=e.find(r=>f(r)<=d.first),n=e[0]!==t,o=!t&&!!c.querySelector(":scope > .older");!t||!n?s.remove():x(s)!==t&&D(t),u.hidden=
w||!n||!(t||o),u.hidden||A(o)}function D(e){let t=e.previousElementSibling;(t.matches(".day")?t:e).before(s),s.firstChild.
textContent=R(e)}function A(e){let t=[...c.children].filter(o=>f(o)>d.first),n=E(t);p.textContent=O(e?"more":"since",n),
p.href=e||n>1?I(d.first):"#left-off"}function R(e){let t=new Date(d.at),n=b.clock.format(t),o=b.isElsewhere(e.querySelector(
"time").dateTime)?l("yourTime",{time:n}):n;return t.toDateString()===new Date().toDateString()?l("leftOff",{time:o}):l("\
leftOffOn",{day:$(t),time:o})}var $=e=>new Intl.DateTimeFormat(g,{weekday:"short",day:"numeric",month:"short"}).format(e);
u&&(new IntersectionObserver(e=>{e.at(-1).isIntersecting&&(w=!0,u.hidden=!0)}).observe(s),p.addEventListener("click",e=>{
p.hash&&(e.preventDefault(),S(s,"center"),s.focus({preventScroll:!0}))}),M.addEventListener("click",()=>{d=null,s.remove(),
u.hidden=!0}));var P=5,K=15e3,U=["wheel","touchstart","keydown","pointerdown"],h=!1;async function V(e){let{first:t,top:n}=e;if(![t,n].
every(Number.isFinite)||typeof e.at!="string")return;for(let r of U)addEventListener(r,()=>h=!0,{once:!0});for(let r=0;r<
P&&!C(t)&&!h&&await F();r+=1);let o=C(t);if(!o||h){W(e,o);return}v(o,n),await document.fonts?.ready,h||v(o,n)}function v(e,t){
scrollBy({top:e.getBoundingClientRect().top-t,behavior:"instant"})}function C(e){let t=m(c),n=t.map(f),o=n[0]>n.at(-1),r=n.
findIndex(i=>o?i<=e:i>=e);return r>0||n[r]===e?t[r]:null}async function F(){document.readyState!=="complete"&&await new Promise(
t=>addEventListener("load",t,{once:!0}));let e=c.querySelector(":scope > .older a");return!e||typeof htmx>"u"?!1:(htmx.process(
e),htmx.trigger(e,"click"),new Promise(t=>{let n=r=>{o.disconnect(),t(r)},o=new MutationObserver(()=>e.isConnected||n(!0));
o.observe(c,{childList:!0}),setTimeout(()=>n(!e.isConnected),K)}))}function W({first:e,top:t,at:n},o){let r=document.createElement(
"p");r.id="continue";let i=document.createElement("a");i.className="btn",i.textContent=l("continueAt",{time:n}),i.href=o?
`#${o.id}`:Y(e),i.addEventListener("click",T=>{o?.isConnected&&(T.preventDefault(),r.remove(),v(o,t))}),r.append(i),(a("\
bar")?.querySelector(".lift")??document.body).append(r);let k=scrollY;addEventListener("scroll",()=>Math.abs(scrollY-k)>
2*innerHeight&&r.remove(),{passive:!0})}function Y(e){let t=c.querySelector(":scope > .older a")?.getAttribute("href")??
"",n=t.includes("/after/")?e-1:e+1;return t.replace(/\d+\/$/,`${n}/`)}export{V as leadBack,B as missedSince};
