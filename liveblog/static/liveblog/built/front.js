var y=document.documentElement,i=e=>document.getElementById(e),p=i("feed"),vt=i("held"),d=()=>i("poll");y.classList.add(
"js");var O=e=>Number(e?.dataset?.revision||0);var te=e=>[...e.querySelectorAll(":scope > .update")];var oe=()=>!!i("status-line")?.querySelector(".b-closed");var f=i("words")?.dataset??{},b=`${f.language==="en"?"en-GB":f.language||"en"}-u-nu-latn`,Dt=new Intl.PluralRules(b),P=(e,t={})=>f[e].
replace(/\{(\w+)\}/g,(o,n)=>t[n]??o);function T(e){let t=i("say");t&&(t.textContent=e)}var q={get(e){try{return localStorage.getItem(e)}catch{return null}},set(e,t){
try{localStorage.setItem(e,t)}catch{}},forget(e){try{localStorage.removeItem(e)}catch{}}};function Ke(e){return!!(e.getResponseHeader("Poll-Seconds")??e.getResponseHeader("Blog-Revision"))&&!(Number(e.getResponseHeader(
"Age"))>60)}document.body.addEventListener("htmx:beforeSwap",({detail:e})=>{Ke(e.xhr)||Object.assign(e,{isError:!0,shouldSwap:!1})});var F=6e4,Ze=1440,ne=new Intl.RelativeTimeFormat(b,{numeric:"auto",style:"short"}),Ge=new Intl.DateTimeFormat(b,{hour:"2\
-digit",minute:"2-digit",hourCycle:"h23"}),Xe=new Intl.DateTimeFormat(b,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"}),re=p??i("listing"),k=0;function se(e){let t=Number(e.getResponseHeader("Age"))*1e3,o=Date.parse(e.getResponseHeader(
"Date"))+t-Date.now(),n=Math.abs(o)>F;!n&&!k||(k=n?o:0,m())}function m(e=re){if(f.language)for(let t of e.querySelectorAll(
".when time"))je(t),p&&Ve(t)}function je(e){let t=e.parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.
now()+k-Date.parse(e.dateTime))/F);t.dataset.day??=t.textContent,t.textContent=o<-1||o>=Ze?t.dataset.day:o<1?f.now:o<60?
ne.format(-o,"minute"):ne.format(-Math.round(o/60),"hour")}var Ye=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}\
1`*(Number(o)*60+Number(n))},B=e=>-new Date(e).getTimezoneOffset(),ie=e=>Ye(e)!==B(e);function ze(e){let t=new Date(e),o=t.
getDate()!==Number(e.slice(8,10));return P("yourTime",{time:(o?Xe:Ge).format(t)})}function Ve(e){ae(e.parentElement,ie(e.
dateTime)?ze(e.dateTime):"")}function U(){let e=document.querySelector("#status-line .state"),t=e?.querySelector("time")?.
dateTime;t&&f.language&&ae(e,ie(t)?P("yourZone",{zone:Je(t)}):"")}function Je(e){let t=Math.abs(B(e)),o=t%60?`:${String(
t%60).padStart(2,"0")}`:"",n=t?`UTC${B(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:"UTC",[r,...s]=Intl.DateTimeFormat().resolvedOptions().
timeZone.split("/");return s.length&&r!=="Etc"?`${n} (${s.at(-1).replaceAll("_"," ")})`:n}function ae(e,t){let o=e.querySelector(
".yours")??document.createElement("span");if(!t){o.remove();return}o.className="yours",o.textContent!==t&&(o.textContent=
t),o.isConnected||e.append(" ",o)}re&&(m(),U(),setInterval(()=>{document.hidden||m()},F));var ce=["htmx:responseError","htmx:sendError","htmx:timeout"],u=null,de=0,c=e=>(e.detail.requestConfig?.elt??e.target)?.
id==="poll";function le(e){e<Number(d()?.dataset.since)&&(u=Math.min(u??1/0,e))}function ue(e){de=e,le(e)}function fe(e){
e.includes(`/since/${u}/`)&&(u=null,le(de))}var Qe=i("pause"),l=q.get("reader:paused")==="1",M=l?Date.now():0,pe=[],me=[],he=e=>pe.push(e);var ge=()=>y.toggleAttribute("data-paused",l);Qe?.addEventListener("click",()=>{l=!l,M=l?Date.now():0,q.set("reader:paus\
ed",l?"1":"0"),ge(),T(l?f.paused:"");for(let e of l?me:[...me,...pe])e()});ge();var S=i("listing"),H=!1,W=!1,v=e=>[...e.querySelectorAll(":scope > .card-blog")];function et(e){let t=v(e).filter(({id:r})=>i(
r)),o=v(S).map(({id:r})=>r),n=t.map(r=>{let s=document.createComment("");return r.replaceWith(s),s});t.sort((r,s)=>o.indexOf(
r.id)-o.indexOf(s.id));for(let[r,s]of n.entries())s.replaceWith(t[r])}function tt(e){let t=document.activeElement?.closest(
"#listing > .card-blog"),o=new Set(v(e).map(({id:a})=>a));if(!t||o.has(t.id))return;let n=v(S).filter(a=>a===t||o.has(a.
id)),r=n.indexOf(t),s=(n[r+1]??n[r-1])?.querySelector("h2");s&&(s.tabIndex=-1,s.focus({preventScroll:!0}))}function xe(){
W||=!document.hidden}if(S){for(let[e,t]of Object.entries({down:!0,up:!1,cancel:!1}))addEventListener(`pointer${e}`,()=>{
H=t});addEventListener("pointermove",({buttons:e})=>{e||(H=!1)}),document.addEventListener("visibilitychange",xe),addEventListener(
"pageshow",e=>e.persisted&&xe()),document.body.addEventListener("htmx:beforeRequest",e=>{c(e)&&l&&e.preventDefault()}),document.
body.addEventListener("htmx:beforeSwap",e=>{c(e)&&(l||H)&&(e.detail.shouldSwap=!1)}),document.body.addEventListener("htm\
x:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail;if(t!==S)return;m(o.firstElementChild),tt(o.firstElementChild),W&&
!S.contains(document.activeElement)||et(o.firstElementChild),W=!1})}var ot=[];var ye=e=>{for(let t of ot)t(e)};var be=new Set;function Se(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}function we(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(".when"))?.focus({preventScroll:!0})}var Ee=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),Ce=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),nt=(e,t)=>Ee(e).some(o=>Ce(o)&&Ee(t).some(
n=>n.dataset.player===o.dataset.player)),rt=(e,t)=>e.isEqualNode(t),st=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function K(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&Ce(e))return;
if(it(e,t),Ae(e)||Ae(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;$([...e.children],
[...t.children],n);let r=new Set(n.values());for(let a of[...e.children])r.has(a)||a.remove();let s=e.firstChild;for(let a of[
...t.children]){let x=n.get(a);if(!x){e.insertBefore(a,s);continue}K(x,a),s=x.nextSibling}}function $(e,t,o){for(let n of[
nt,rt,st])for(let[r,s]of t.entries()){let a=e.findIndex(x=>n(x,s));if(!(a<0)){o.set(s,e[a]),$(e.slice(0,a),t.slice(0,r),
o),$(e.slice(a+1),t.slice(r+1),o);return}}}var Ae=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function it(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:r}of t.attributes)e.getAttribute(n)!==r&&e.setAttribute(n,r)}var w=[],D=null;function Te(){if(w=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).position===
"sticky";for(let r of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(r.closest(".bar")||t&&e.contains(
r))continue;let{top:s,bottom:a}=r.getBoundingClientRect();if(a>72&&w.push({line:r,top:s}),s>innerHeight)break}let o=w[0]?.
line.closest(".update");D=o?.getBoundingClientRect().top<72?{update:o,revision:o.dataset.revision}:null}var at=({line:e})=>!D.
update.contains(e);function Me(){let e=w.filter(({line:r})=>r.isConnected),t=D?.update.dataset.revision!==D?.revision&&e.
find(at),o=t&&t.top<innerHeight/2?t:e[0];if(w=[],!o)return;let n=o.line.getBoundingClientRect().top-o.top;Math.abs(n)>.1&&
scrollBy({top:n,behavior:"instant"})}document.body.addEventListener("htmx:beforeSwap",e=>{!c(e)||!e.detail.shouldSwap||(e.detail.serverResponse=Se(ct,e.detail.
serverResponse),Te())});function ct(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&be.add(e.id),t==="afterb\
egin:#held"||!!i(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
t.id==="poll"?e.detail.shouldSwap=!p||!lt(n,t):t.id==="held"||(n?(e.detail.shouldSwap=!1,dt(t,n)):t.contains(document.activeElement)&&
ut(t))});function dt(e,t){t.dataset.revision&&O(t)<O(e)||(K(e,t),p?.contains(e)&&m(e),e.id==="status-line"&&U())}function lt(e,t){
let o=Number(e.dataset.since);return ue(o),o<Number(t.dataset.since)}function ut(e){let t=te(e.parentElement),o=t.indexOf(
e),n=t[o+1]??t[o-1];n&&we(n)}document.body.addEventListener("htmx:afterOnLoad",e=>{e.detail.xhr.status===200&&(ye(c(e)),
c(e)&&Me())});var h=i("not-following");function ve(){y.setAttribute("data-following",""),h&&(h.hidden=!0)}function De(){h&&!h.hidden&&
h.replaceWith(h)}var ft=6e4,mt=6e5,pt=5e3,ht=6e4,gt=1e4,xt=300,yt=30,G=0,X=0,Z=0,_=0,_e=()=>Number(d()?.dataset.hold??0),bt=()=>M&&Date.now()-
M>ht,j=()=>_e()>0&&Date.now()>=X&&u===null&&!document.hidden&&!bt()&&!navigator.connection?.saveData,Le=()=>_,Re=()=>{_=
0},St=/\/until\/(\d+)\/$/,Y=e=>St.test(e),E=!1,Ne;document.body.addEventListener("htmx:configRequest",e=>{!c(e)||!j()||(e.
detail.path+=`until/${G}/`,e.detail.timeout=_e()*1e3+gt)});document.body.addEventListener("htmx:beforeSend",e=>{c(e)&&(E=
Y(e.detail.requestConfig.path),Ne=e.detail)});document.body.addEventListener("htmx:afterRequest",e=>{c(e)&&(E=!1)});function Ie(e,t){
if(!Y(e))return;let o=Number(t.getResponseHeader("Poll-Until")),n=t.status===204&&!e.endsWith("/until/0/");o?(n||t.status===
200)&&(Z=0):X=Date.now()+ft*(1+Math.random()),G=o,_=Date.now()+yt+Math.random()*xt,t.status===200&&(_+=Number(d().dataset.
rest??0)*1e3)}function Oe(e){return Y(e)?(Z+=1,G=0,X=Date.now()+(Z<2?pt:mt),!0):!1}function L(){E&&(Ne.error="",htmx.trigger(
d(),"htmx:abort"))}addEventListener("pagehide",L);document.addEventListener("visibilitychange",()=>{document.hidden&&L()});var z=!1;function Pe({loaded:e,failed:t}){let o=document.querySelector('script[src*="/htmx."]');if(z||!o||document.readyState!==
"complete")return;z=!0;let n=document.createElement("script");n.src=o.src;let r=s=>()=>{z=!1,s()};n.onload=r(e),n.onerror=
r(t),o.replaceWith(n)}var Fe=1e3,wt=5e3,Et=3e5,Ue=36e5,At=6e5,Ct=15e3,Tt=50,V=0,He=Date.now(),C=0,J=0,A=Date.now()+Fe*(1+Math.random()),R=0;function We(){
if(j())return Math.max(Le(),A)-Date.now();let e=Number(d().dataset.seconds)*1e3,o=oe()||"slow"in d().dataset?Math.max(e,
V):V||e,n=Date.now()-He>At?Math.max(o,Ct):o;return Math.max(C+n,A)-Date.now()}document.body.addEventListener("htmx:befor\
eRequest",e=>{if(!c(e))return;!document.hidden&&navigator.onLine&&We()<Tt?C=Date.now():e.preventDefault()});document.body.
addEventListener("htmx:configRequest",e=>{c(e)&&u!==null&&(e.detail.path=e.detail.path.replace(/since\/\d+\//,`since/${u}\
/`))});function N(){"htmx"in window?htmx.trigger(document.body,"reader:wake"):!document.hidden&&navigator.onLine&&(clearTimeout(
R),R=setTimeout(N,Fe),Pe({loaded:N,failed:()=>$e()}))}function I(){clearTimeout(R),d()?.dataset.seconds&&(R=setTimeout(N,
We()))}document.body.addEventListener("htmx:afterRequest",e=>{if(!c(e)){u!==null&&E&&(C=0,L());return}let{xhr:t,requestConfig:o,
successful:n}=e.detail;n&&(Ie(o.path,t),t.status===200&&(fe(o.path),He=Date.now()),V=Math.min(Ue,parseInt(t.getResponseHeader(
"Poll-Seconds"),10)*1e3||0),J=0,A=0,se(t),ve(),Q(!0)),I()});for(let e of ce)document.body.addEventListener(e,t=>{if(c(t)){
if(Oe(t.detail.requestConfig.path)){C=0,I();return}$e(Mt(t.detail.xhr))}});function $e(e=0){J+=1;let t=e||Math.min(Et,wt*
2**J);A=Date.now()+t*(1+Math.random()/2),Q(!1),I()}function Mt(e){let t=e.getResponseHeader("Retry-After")??"",o=Date.parse(
e.getResponseHeader("Date"))||Date.now(),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-o;return Math.min(Ue,Math.max(0,n||
0))}var g=i("connection"),qe=!0,ke=0;function Q(e){if(!g||qe===e)return;qe=e;let{back:t,lost:o}=g.dataset;g.textContent=
e?t:o,g.hidden=!1,T(g.textContent),clearTimeout(ke),e&&(ke=setTimeout(()=>{g.hidden=!0},2e3))}function ee(){document.hidden||
(m(),De(),C=0,Re(),N())}function Be(){A=0,ee()}he(ee);d()&&(document.addEventListener("visibilitychange",ee),addEventListener(
"pageshow",e=>{e.persisted&&Be()}),addEventListener("online",Be),addEventListener("offline",()=>Q(!1)),I());
