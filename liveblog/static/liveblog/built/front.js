var y=document.documentElement,a=e=>document.getElementById(e),u=a("feed"),Mt=a("held"),d=()=>a("poll");y.classList.add(
"js");var O=e=>Number(e?.dataset?.revision||0);var te=e=>[...e.querySelectorAll(":scope > .update")];var oe=()=>!!a("status-line")?.querySelector(".b-closed");var m=a("words")?.dataset??{},b=`${m.language==="en"?"en-GB":m.language||"en"}-u-nu-latn`,vt=new Intl.PluralRules(b),P=(e,t={})=>m[e].
replace(/\{(\w+)\}/g,(o,n)=>t[n]??o);function T(e){let t=a("say");t&&(t.textContent=e)}var q={get(e){try{return localStorage.getItem(e)}catch{return null}},set(e,t){
try{localStorage.setItem(e,t)}catch{}},forget(e){try{localStorage.removeItem(e)}catch{}}};function $e(e){return!!(e.getResponseHeader("Poll-Seconds")??e.getResponseHeader("Blog-Revision"))&&!(Number(e.getResponseHeader(
"Age"))>60)}document.body.addEventListener("htmx:beforeSwap",({detail:e})=>{$e(e.xhr)||Object.assign(e,{isError:!0,shouldSwap:!1})});var ne=["htmx:responseError","htmx:sendError","htmx:timeout"],f=null,re=0,c=e=>(e.detail.requestConfig?.elt??e.target)?.
id==="poll";function se(e){e<Number(d()?.dataset.since)&&(f=Math.min(f??1/0,e))}function ie(e){re=e,se(e)}function ae(e){
e.includes(`/since/${f}/`)&&(f=null,se(re))}var Ke=a("pause"),l=q.get("reader:paused")==="1",M=l?Date.now():0,de=[],ce=[],le=e=>de.push(e);var ue=()=>y.toggleAttribute("data-paused",l);Ke?.addEventListener("click",()=>{l=!l,M=l?Date.now():0,q.set("reader:paus\
ed",l?"1":"0"),ue(),T(l?m.paused:"");for(let e of l?ce:[...ce,...de])e()});ue();var S=a("listing"),k=!1,B=!1,v=e=>[...e.querySelectorAll(":scope > .card-blog")];function Ze(e){let t=v(e).filter(({id:r})=>a(
r)),o=v(S).map(({id:r})=>r),n=t.map(r=>{let s=document.createComment("");return r.replaceWith(s),s});t.sort((r,s)=>o.indexOf(
r.id)-o.indexOf(s.id));for(let[r,s]of n.entries())s.replaceWith(t[r])}function Ge(e){let t=document.activeElement?.closest(
"#listing > .card-blog"),o=new Set(v(e).map(({id:i})=>i));if(!t||o.has(t.id))return;let n=v(S).filter(i=>i===t||o.has(i.
id)),r=n.indexOf(t),s=(n[r+1]??n[r-1])?.querySelector("h2");s&&(s.tabIndex=-1,s.focus({preventScroll:!0}))}function fe(){
B||=!document.hidden}if(S){for(let[e,t]of Object.entries({down:!0,up:!1,cancel:!1}))addEventListener(`pointer${e}`,()=>{
k=t});addEventListener("pointermove",({buttons:e})=>{e||(k=!1)}),document.addEventListener("visibilitychange",fe),addEventListener(
"pageshow",e=>e.persisted&&fe()),document.body.addEventListener("htmx:beforeRequest",e=>{c(e)&&l&&e.preventDefault()}),document.
body.addEventListener("htmx:beforeSwap",e=>{c(e)&&(l||k)&&(e.detail.shouldSwap=!1)}),document.body.addEventListener("htm\
x:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail;if(t!==S)return;Ge(o.firstElementChild),B&&!S.contains(document.activeElement)||
Ze(o.firstElementChild),B=!1})}var Xe=[];var me=e=>{for(let t of Xe)t(e)};var pe=new Set;function he(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}function ge(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(".when"))?.focus({preventScroll:!0})}var xe=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),be=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),je=(e,t)=>xe(e).some(o=>be(o)&&xe(t).some(
n=>n.dataset.player===o.dataset.player)),Ye=(e,t)=>e.isEqualNode(t),ze=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function U(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&be(e))return;
if(Ve(e,t),ye(e)||ye(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;F([...e.children],
[...t.children],n);let r=new Set(n.values());for(let i of[...e.children])r.has(i)||i.remove();let s=e.firstChild;for(let i of[
...t.children]){let x=n.get(i);if(!x){e.insertBefore(i,s);continue}U(x,i),s=x.nextSibling}}function F(e,t,o){for(let n of[
je,Ye,ze])for(let[r,s]of t.entries()){let i=e.findIndex(x=>n(x,s));if(!(i<0)){o.set(s,e[i]),F(e.slice(0,i),t.slice(0,r),
o),F(e.slice(i+1),t.slice(r+1),o);return}}}var ye=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function Ve(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:r}of t.attributes)e.getAttribute(n)!==r&&e.setAttribute(n,r)}var w=[],D=null;function Se(){if(w=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).position===
"sticky";for(let r of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(r.closest(".bar")||t&&e.contains(
r))continue;let{top:s,bottom:i}=r.getBoundingClientRect();if(i>72&&w.push({line:r,top:s}),s>innerHeight)break}let o=w[0]?.
line.closest(".update");D=o?.getBoundingClientRect().top<72?{update:o,revision:o.dataset.revision}:null}var Je=({line:e})=>!D.
update.contains(e);function we(){let e=w.filter(({line:r})=>r.isConnected),t=D?.update.dataset.revision!==D?.revision&&e.
find(Je),o=t&&t.top<innerHeight/2?t:e[0];if(w=[],!o)return;let n=o.line.getBoundingClientRect().top-o.top;Math.abs(n)>.1&&
scrollBy({top:n,behavior:"instant"})}var $=6e4,Qe=1440,Ee=new Intl.RelativeTimeFormat(b,{numeric:"auto",style:"short"}),et=new Intl.DateTimeFormat(b,{hour:"2\
-digit",minute:"2-digit",hourCycle:"h23"}),tt=new Intl.DateTimeFormat(b,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"}),H=0;function Ae(e){let t=Number(e.getResponseHeader("Age"))*1e3,o=Date.parse(e.getResponseHeader("Date"))+
t-Date.now(),n=Math.abs(o)>$;!n&&!H||(H=n?o:0,p(u))}function p(e){if(m.language)for(let t of e.querySelectorAll(".when t\
ime"))ot(t),st(t)}function ot(e){let t=e.parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.now()+H-
Date.parse(e.dateTime))/$);t.dataset.day??=t.textContent,t.textContent=o<-1||o>=Qe?t.dataset.day:o<1?m.now:o<60?Ee.format(
-o,"minute"):Ee.format(-Math.round(o/60),"hour")}var nt=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}1`*(Number(
o)*60+Number(n))},W=e=>-new Date(e).getTimezoneOffset(),Ce=e=>nt(e)!==W(e);function rt(e){let t=new Date(e),o=t.getDate()!==
Number(e.slice(8,10));return P("yourTime",{time:(o?tt:et).format(t)})}function st(e){Te(e.parentElement,Ce(e.dateTime)?rt(
e.dateTime):"")}function K(){let e=document.querySelector("#status-line .state"),t=e?.querySelector("time")?.dateTime;t&&
m.language&&Te(e,Ce(t)?P("yourZone",{zone:it(t)}):"")}function it(e){let t=Math.abs(W(e)),o=t%60?`:${String(t%60).padStart(
2,"0")}`:"",n=t?`UTC${W(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:"UTC",[r,...s]=Intl.DateTimeFormat().resolvedOptions().
timeZone.split("/");return s.length&&r!=="Etc"?`${n} (${s.at(-1).replaceAll("_"," ")})`:n}function Te(e,t){let o=e.querySelector(
".yours")??document.createElement("span");if(!t){o.remove();return}o.className="yours",o.textContent!==t&&(o.textContent=
t),o.isConnected||e.append(" ",o)}u&&(p(u),K(),setInterval(()=>{document.hidden||p(u)},$));document.body.addEventListener("htmx:beforeSwap",e=>{!c(e)||!e.detail.shouldSwap||(e.detail.serverResponse=he(at,e.detail.
serverResponse),Se())});function at(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&pe.add(e.id),t==="afterb\
egin:#held"||!!a(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
t.id==="poll"?e.detail.shouldSwap=!u||!dt(n,t):t.id==="held"||(n?(e.detail.shouldSwap=!1,ct(t,n)):t.contains(document.activeElement)&&
lt(t))});function ct(e,t){t.dataset.revision&&O(t)<O(e)||(U(e,t),u?.contains(e)&&p(e),e.id==="status-line"&&K())}function dt(e,t){
let o=Number(e.dataset.since);return ie(o),o<Number(t.dataset.since)}function lt(e){let t=te(e.parentElement),o=t.indexOf(
e),n=t[o+1]??t[o-1];n&&ge(n)}document.body.addEventListener("htmx:afterOnLoad",e=>{e.detail.xhr.status===200&&(me(c(e)),
c(e)&&we())});var h=a("not-following");function Me(){y.setAttribute("data-following",""),h&&(h.hidden=!0)}function ve(){h&&!h.hidden&&
h.replaceWith(h)}var ut=6e4,ft=6e5,mt=5e3,pt=6e4,ht=1e4,gt=300,xt=30,G=0,X=0,Z=0,_=0,De=()=>Number(d()?.dataset.hold??0),yt=()=>M&&Date.now()-
M>pt,j=()=>De()>0&&Date.now()>=X&&f===null&&!document.hidden&&!yt()&&!navigator.connection?.saveData,_e=()=>_,Le=()=>{_=
0},bt=/\/until\/(\d+)\/$/,Y=e=>bt.test(e),E=!1,Re;document.body.addEventListener("htmx:configRequest",e=>{!c(e)||!j()||(e.
detail.path+=`until/${G}/`,e.detail.timeout=De()*1e3+ht)});document.body.addEventListener("htmx:beforeSend",e=>{c(e)&&(E=
Y(e.detail.requestConfig.path),Re=e.detail)});document.body.addEventListener("htmx:afterRequest",e=>{c(e)&&(E=!1)});function Ne(e,t){
if(!Y(e))return;let o=Number(t.getResponseHeader("Poll-Until")),n=t.status===204&&!e.endsWith("/until/0/");o?(n||t.status===
200)&&(Z=0):X=Date.now()+ut*(1+Math.random()),G=o,_=Date.now()+xt+Math.random()*gt,t.status===200&&(_+=Number(d().dataset.
rest??0)*1e3)}function Ie(e){return Y(e)?(Z+=1,G=0,X=Date.now()+(Z<2?mt:ft),!0):!1}function L(){E&&(Re.error="",htmx.trigger(
d(),"htmx:abort"))}addEventListener("pagehide",L);document.addEventListener("visibilitychange",()=>{document.hidden&&L()});var z=!1;function Oe({loaded:e,failed:t}){let o=document.querySelector('script[src*="/htmx."]');if(z||!o||document.readyState!==
"complete")return;z=!0;let n=document.createElement("script");n.src=o.src;let r=s=>()=>{z=!1,s()};n.onload=r(e),n.onerror=
r(t),o.replaceWith(n)}var Be=1e3,St=5e3,wt=3e5,Fe=36e5,Et=6e5,At=15e3,Ct=50,V=0,Ue=Date.now(),C=0,J=0,A=Date.now()+Be*(1+Math.random()),R=0;function He(){
if(j())return Math.max(_e(),A)-Date.now();let e=Number(d().dataset.seconds)*1e3,o=oe()||"slow"in d().dataset?Math.max(e,
V):V||e,n=Date.now()-Ue>Et?Math.max(o,At):o;return Math.max(C+n,A)-Date.now()}document.body.addEventListener("htmx:befor\
eRequest",e=>{if(!c(e))return;!document.hidden&&navigator.onLine&&He()<Ct?C=Date.now():e.preventDefault()});document.body.
addEventListener("htmx:configRequest",e=>{c(e)&&f!==null&&(e.detail.path=e.detail.path.replace(/since\/\d+\//,`since/${f}\
/`))});function N(){"htmx"in window?htmx.trigger(document.body,"reader:wake"):!document.hidden&&navigator.onLine&&(clearTimeout(
R),R=setTimeout(N,Be),Oe({loaded:N,failed:()=>We()}))}function I(){clearTimeout(R),d()?.dataset.seconds&&(R=setTimeout(N,
He()))}document.body.addEventListener("htmx:afterRequest",e=>{if(!c(e)){f!==null&&E&&(C=0,L());return}let{xhr:t,requestConfig:o,
successful:n}=e.detail;n&&(Ne(o.path,t),t.status===200&&(ae(o.path),Ue=Date.now()),V=Math.min(Fe,parseInt(t.getResponseHeader(
"Poll-Seconds"),10)*1e3||0),J=0,A=0,Ae(t),Me(),Q(!0)),I()});for(let e of ne)document.body.addEventListener(e,t=>{if(c(t)){
if(Ie(t.detail.requestConfig.path)){C=0,I();return}We(Tt(t.detail.xhr))}});function We(e=0){J+=1;let t=e||Math.min(wt,St*
2**J);A=Date.now()+t*(1+Math.random()/2),Q(!1),I()}function Tt(e){let t=e.getResponseHeader("Retry-After")??"",o=Date.parse(
e.getResponseHeader("Date"))||Date.now(),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-o;return Math.min(Fe,Math.max(0,n||
0))}var g=a("connection"),Pe=!0,qe=0;function Q(e){if(!g||Pe===e)return;Pe=e;let{back:t,lost:o}=g.dataset;g.textContent=
e?t:o,g.hidden=!1,T(g.textContent),clearTimeout(qe),e&&(qe=setTimeout(()=>{g.hidden=!0},2e3))}function ee(){document.hidden||
(p(u),ve(),C=0,Le(),N())}function ke(){A=0,ee()}le(ee);d()&&(document.addEventListener("visibilitychange",ee),addEventListener(
"pageshow",e=>{e.persisted&&ke()}),addEventListener("online",ke),addEventListener("offline",()=>Q(!1)),I());
