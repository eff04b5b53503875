var y=document.documentElement,i=e=>document.getElementById(e),d=i("feed"),Tt=i("held"),l=()=>i("poll");y.classList.add(
"js");var I=e=>Number(e?.dataset?.revision||0);var ee=e=>[...e.querySelectorAll(":scope > .update")];var te=()=>!!i("status-line")?.querySelector(".b-closed");var m=i("words")?.dataset??{},b=`${m.language==="en"?"en-GB":m.language||"en"}-u-nu-latn`,Ct=new Intl.PluralRules(b),O=(e,t={})=>m[e].
replace(/\{(\w+)\}/g,(o,n)=>t[n]??o);function T(e){let t=i("say");t&&(t.textContent=e)}var k={get(e){try{return localStorage.getItem(e)}catch{return null}},set(e,t){
try{localStorage.setItem(e,t)}catch{}},forget(e){try{localStorage.removeItem(e)}catch{}}};function He(e){return!!(e.getResponseHeader("Poll-Seconds")??e.getResponseHeader("Blog-Revision"))&&!(Number(e.getResponseHeader(
"Age"))>60)}document.body.addEventListener("htmx:beforeSwap",({detail:e})=>{He(e.xhr)||Object.assign(e,{isError:!0,shouldSwap:!1})});var oe=["htmx:responseError","htmx:sendError","htmx:timeout"],f=null,ne=0,c=e=>(e.detail.requestConfig?.elt??e.target)?.
id==="poll";function re(e){e<Number(l()?.dataset.since)&&(f=Math.min(f??1/0,e))}function se(e){ne=e,re(e)}function ie(e){
e.includes(`/since/${f}/`)&&(f=null,re(ne))}var $e=i("pause"),u=k.get("reader:paused")==="1",C=u?Date.now():0,ce=[],ae=[],de=e=>ce.push(e);var le=()=>y.toggleAttribute("data-paused",u);$e?.addEventListener("click",()=>{u=!u,C=u?Date.now():0,k.set("reader:paus\
ed",u?"1":"0"),le(),T(u?m.paused:"");for(let e of u?ae:[...ae,...ce])e()});le();var S=i("listing"),P=!1,q=!1,M=e=>[...e.querySelectorAll(":scope > .card-blog")];function Ke(e){let t=M(e).filter(({id:r})=>i(
r)),o=M(S).map(({id:r})=>r),n=t.map(r=>{let s=document.createComment("");return r.replaceWith(s),s});t.sort((r,s)=>o.indexOf(
r.id)-o.indexOf(s.id));for(let[r,s]of n.entries())s.replaceWith(t[r])}function Ze(e){let t=document.activeElement?.closest(
"#listing > .card-blog"),o=new Set(M(e).map(({id:a})=>a));if(!t||o.has(t.id))return;let n=M(S).filter(a=>a===t||o.has(a.
id)),r=n.indexOf(t),s=(n[r+1]??n[r-1])?.querySelector("h2");s&&(s.tabIndex=-1,s.focus({preventScroll:!0}))}function ue(){
q||=!document.hidden}if(S){for(let[e,t]of Object.entries({down:!0,up:!1,cancel:!1}))addEventListener(`pointer${e}`,()=>{
P=t});addEventListener("pointermove",({buttons:e})=>{e||(P=!1)}),document.addEventListener("visibilitychange",ue),addEventListener(
"pageshow",e=>e.persisted&&ue()),document.body.addEventListener("htmx:beforeRequest",e=>{c(e)&&u&&e.preventDefault()}),document.
body.addEventListener("htmx:beforeSwap",e=>{c(e)&&(u||P)&&(e.detail.shouldSwap=!1)}),document.body.addEventListener("htm\
x:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail;if(t!==S)return;Ze(o.firstElementChild),q&&!S.contains(document.activeElement)||
Ke(o.firstElementChild),q=!1})}var Ge=[];var fe=e=>{for(let t of Ge)t(e)};var me=new Set;function pe(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}function he(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(".when"))?.focus({preventScroll:!0})}var ge=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),ye=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),je=(e,t)=>ge(e).some(o=>ye(o)&&ge(t).some(
n=>n.dataset.player===o.dataset.player)),Xe=(e,t)=>e.isEqualNode(t),Ye=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function F(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&ye(e))return;
if(ze(e,t),xe(e)||xe(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;B([...e.children],
[...t.children],n);let r=new Set(n.values());for(let a of[...e.children])r.has(a)||a.remove();let s=e.firstChild;for(let a of[
...t.children]){let x=n.get(a);if(!x){e.insertBefore(a,s);continue}F(x,a),s=x.nextSibling}}function B(e,t,o){for(let n of[
je,Xe,Ye])for(let[r,s]of t.entries()){let a=e.findIndex(x=>n(x,s));if(!(a<0)){o.set(s,e[a]),B(e.slice(0,a),t.slice(0,r),
o),B(e.slice(a+1),t.slice(r+1),o);return}}}var xe=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function ze(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:r}of t.attributes)e.getAttribute(n)!==r&&e.setAttribute(n,r)}var D=[];function be(){if(D=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).position===
"sticky";for(let o of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(o.closest(".bar")||t&&e.contains(
o))continue;let{top:n,bottom:r}=o.getBoundingClientRect();if(r>72&&D.push({line:o,top:n}),n>innerHeight)break}}function Se(){
let e=D.find(({line:o})=>o.isConnected);if(D=[],!e)return;let t=e.line.getBoundingClientRect().top-e.top;Math.abs(t)>.1&&
scrollBy({top:t,behavior:"instant"})}var H=6e4,Ve=1440,Ee=new Intl.RelativeTimeFormat(b,{numeric:"auto",style:"short"}),Je=new Intl.DateTimeFormat(b,{hour:"2\
-digit",minute:"2-digit",hourCycle:"h23"}),Qe=new Intl.DateTimeFormat(b,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"}),U=0;function we(e){let t=Number(e.getResponseHeader("Age"))*1e3,o=Date.parse(e.getResponseHeader("Date"))+
t-Date.now(),n=Math.abs(o)>H;!n&&!U||(U=n?o:0,d&&p(d))}function p(e){if(m.language)for(let t of e.querySelectorAll(".whe\
n time"))et(t),nt(t)}function et(e){let t=e.parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.now()+
U-Date.parse(e.dateTime))/H);t.dataset.day??=t.textContent,t.textContent=o<-1||o>=Ve?t.dataset.day:o<1?m.now:o<60?Ee.format(
-o,"minute"):Ee.format(-Math.round(o/60),"hour")}var tt=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}1`*(Number(
o)*60+Number(n))},W=e=>-new Date(e).getTimezoneOffset(),Ae=e=>tt(e)!==W(e);function ot(e){let t=new Date(e),o=t.getDate()!==
Number(e.slice(8,10));return O("yourTime",{time:(o?Qe:Je).format(t)})}function nt(e){Te(e.parentElement,Ae(e.dateTime)?ot(
e.dateTime):"")}function $(){let e=document.querySelector("#status-line .state"),t=e?.querySelector("time")?.dateTime;t&&
m.language&&Te(e,Ae(t)?O("yourZone",{zone:rt(t)}):"")}function rt(e){let t=Math.abs(W(e)),o=t%60?`:${String(t%60).padStart(
2,"0")}`:"",n=t?`UTC${W(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:"UTC",[r,...s]=Intl.DateTimeFormat().resolvedOptions().
timeZone.split("/");return s.length&&r!=="Etc"?`${n} (${s.at(-1).replaceAll("_"," ")})`:n}function Te(e,t){let o=e.querySelector(
".yours")??document.createElement("span");if(!t){o.remove();return}o.className="yours",o.textContent!==t&&(o.textContent=
t),o.isConnected||e.append(" ",o)}d&&(p(d),$(),setInterval(()=>{document.hidden||p(d)},H));document.body.addEventListener("htmx:beforeSwap",e=>{!c(e)||!e.detail.shouldSwap||(e.detail.serverResponse=pe(st,e.detail.
serverResponse),be())});function st(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&me.add(e.id),t==="afterb\
egin:#held"||!!i(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
t.id==="poll"?e.detail.shouldSwap=!d||!at(n,t):t.id==="held"||(n?(e.detail.shouldSwap=!1,it(t,n)):t.contains(document.activeElement)&&
ct(t))});function it(e,t){t.dataset.revision&&I(t)<I(e)||(F(e,t),d?.contains(e)&&p(e),e.id==="status-line"&&$())}function at(e,t){
let o=Number(e.dataset.since);return se(o),o<Number(t.dataset.since)}function ct(e){let t=ee(e.parentElement),o=t.indexOf(
e),n=t[o+1]??t[o-1];n&&he(n)}document.body.addEventListener("htmx:afterOnLoad",e=>{e.detail.xhr.status===200&&(fe(c(e)),
c(e)&&Se())});var h=i("not-following");function Ce(){y.setAttribute("data-following",""),h&&(h.hidden=!0)}function Me(){h&&!h.hidden&&
h.replaceWith(h)}var dt=6e4,lt=6e5,ut=5e3,ft=6e4,mt=1e4,pt=300,ht=30,Z=0,G=0,K=0,L=0,De=()=>Number(l()?.dataset.hold??0),gt=()=>C&&Date.now()-
C>ft,j=()=>De()>0&&Date.now()>=G&&f===null&&!document.hidden&&!gt()&&!navigator.connection?.saveData,Le=()=>L,Ne=()=>{L=
0},xt=/\/until\/(\d+)\/$/,X=e=>xt.test(e),E=!1,_e;document.body.addEventListener("htmx:configRequest",e=>{!c(e)||!j()||(e.
detail.path+=`until/${Z}/`,e.detail.timeout=De()*1e3+mt)});document.body.addEventListener("htmx:beforeSend",e=>{c(e)&&(E=
X(e.detail.requestConfig.path),_e=e.detail)});document.body.addEventListener("htmx:afterRequest",e=>{c(e)&&(E=!1)});function ve(e,t){
if(!X(e))return;let o=Number(t.getResponseHeader("Poll-Until")),n=t.status===204&&!e.endsWith("/until/0/");o?(n||t.status===
200)&&(K=0):G=Date.now()+dt*(1+Math.random()),Z=o,L=Date.now()+ht+Math.random()*pt,t.status===200&&(L+=Number(l().dataset.
rest??0)*1e3)}function Re(e){return X(e)?(K+=1,Z=0,G=Date.now()+(K<2?ut:lt),!0):!1}function N(){E&&(_e.error="",htmx.trigger(
l(),"htmx:abort"))}addEventListener("pagehide",N);document.addEventListener("visibilitychange",()=>{document.hidden&&N()});var Y=!1;function Ie({loaded:e,failed:t}){let o=document.querySelector('script[src*="/htmx."]');if(Y||!o||document.readyState!==
"complete")return;Y=!0;let n=document.createElement("script");n.src=o.src;let r=s=>()=>{Y=!1,s()};n.onload=r(e),n.onerror=
r(t),o.replaceWith(n)}var qe=1e3,yt=5e3,bt=3e5,Be=36e5,St=6e5,Et=15e3,wt=50,z=0,Fe=Date.now(),A=0,V=0,w=Date.now()+qe*(1+Math.random()),_=0;function Ue(){
if(j())return Math.max(Le(),w)-Date.now();let e=Number(l().dataset.seconds)*1e3,o=te()||"slow"in l().dataset?Math.max(e,
z):z||e,n=Date.now()-Fe>St?Math.max(o,Et):o;return Math.max(A+n,w)-Date.now()}document.body.addEventListener("htmx:befor\
eRequest",e=>{if(!c(e))return;!document.hidden&&navigator.onLine&&Ue()<wt?A=Date.now():e.preventDefault()});document.body.
addEventListener("htmx:configRequest",e=>{c(e)&&f!==null&&(e.detail.path=e.detail.path.replace(/since\/\d+\//,`since/${f}\
/`))});function v(){"htmx"in window?htmx.trigger(document.body,"reader:wake"):!document.hidden&&navigator.onLine&&(clearTimeout(
_),_=setTimeout(v,qe),Ie({loaded:v,failed:()=>We()}))}function R(){clearTimeout(_),l()?.dataset.seconds&&(_=setTimeout(v,
Ue()))}document.body.addEventListener("htmx:afterRequest",e=>{if(!c(e)){f!==null&&E&&(A=0,N());return}let{xhr:t,requestConfig:o,
successful:n}=e.detail;n&&(ve(o.path,t),t.status===200&&(ie(o.path),Fe=Date.now()),z=Math.min(Be,parseInt(t.getResponseHeader(
"Poll-Seconds"),10)*1e3||0),V=0,w=0,we(t),Ce(),J(!0)),R()});for(let e of oe)document.body.addEventListener(e,t=>{if(c(t)){
if(Re(t.detail.requestConfig.path)){A=0,R();return}We(At(t.detail.xhr))}});function We(e=0){V+=1;let t=e||Math.min(bt,yt*
2**V);w=Date.now()+t*(1+Math.random()/2),J(!1),R()}function At(e){let t=e.getResponseHeader("Retry-After")??"",o=Date.parse(
e.getResponseHeader("Date"))||Date.now(),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-o;return Math.min(Be,Math.max(0,n||
0))}var g=i("connection"),Oe=!0,ke=0;function J(e){if(!g||Oe===e)return;Oe=e;let{back:t,lost:o}=g.dataset;g.textContent=
e?t:o,g.hidden=!1,T(g.textContent),clearTimeout(ke),e&&(ke=setTimeout(()=>{g.hidden=!0},2e3))}function Q(){document.hidden||
(p(d),Me(),A=0,Ne(),v())}function Pe(){w=0,Q()}de(Q);l()&&(document.addEventListener("visibilitychange",Q),addEventListener(
"pageshow",e=>{e.persisted&&Pe()}),addEventListener("online",Pe),addEventListener("offline",()=>J(!1)),R());
