var y=document.documentElement,r=e=>document.getElementById(e),s=r("feed"),b=r("held"),c=()=>r("poll");y.classList.add("\
js");var te=e=>Number(e?.dataset?.revision||0),P=e=>Number(e?.dataset?.first),E=e=>[...e.querySelectorAll(":scope > .upd\
ate")];function oe(e){let t=e.nextElementSibling;return!t||t.matches(".update")?t:oe(t)}var R=()=>!!r("status-line")?.querySelector(
".b-closed"),v=e=>!(e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey),a=r("words")?.dataset??{},
M=`${a.language==="en"?"en-GB":a.language||"en"}-u-nu-latn`,It=new Intl.PluralRules(M),q=(e,t={})=>a[e].replace(/\{(\w+)\}/g,
(o,n)=>t[n]??o);function Oe(e,t){let o=It.select(t);return q(e+o[0].toUpperCase()+o.slice(1),{n:t})}var F=()=>import(a.returning).
catch(()=>null);function f(e){let t=r("say");t&&(t.textContent=e)}var w={get(e){try{return localStorage.getItem(e)}catch{
return null}},set(e,t){try{localStorage.setItem(e,t)}catch{}},forget(e){try{localStorage.removeItem(e)}catch{}}};var se=6e4,Rt=1440,_e=new Intl.RelativeTimeFormat(M,{numeric:"auto",style:"short"}),ie=new Intl.DateTimeFormat(M,{hour:"\
2-digit",minute:"2-digit",hourCycle:"h23"}),Mt=new Intl.DateTimeFormat(M,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"}),ne=0;function De(e){let t=Number(e.getResponseHeader("Age"))*1e3,o=Date.parse(e.getResponseHeader("Dat\
e"))+t-Date.now(),n=Math.abs(o)>se;!n&&!ne||(ne=n?o:0,h(s))}function h(e){if(a.language)for(let t of e.querySelectorAll(
".when time"))Nt(t),Dt(t)}function Nt(e){let t=e.parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.
now()+ne-Date.parse(e.dateTime))/se);t.dataset.day??=t.textContent,t.textContent=o<-1||o>=Rt?t.dataset.day:o<1?a.now:o<60?
_e.format(-o,"minute"):_e.format(-Math.round(o/60),"hour")}var Ot=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}\
1`*(Number(o)*60+Number(n))},re=e=>-new Date(e).getTimezoneOffset(),$=e=>Ot(e)!==re(e);function _t(e){let t=new Date(e),
o=t.getDate()!==Number(e.slice(8,10));return q("yourTime",{time:(o?Mt:ie).format(t)})}function Dt(e){ke(e.parentElement,
$(e.dateTime)?_t(e.dateTime):"")}function ae(){let e=document.querySelector("#status-line .state"),t=e?.querySelector("t\
ime")?.dateTime;t&&a.language&&ke(e,$(t)?q("yourZone",{zone:kt(t)}):"")}function kt(e){let t=Math.abs(re(e)),o=t%60?`:${String(
t%60).padStart(2,"0")}`:"",n=t?`UTC${re(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:"UTC",[i,...d]=Intl.DateTimeFormat().
resolvedOptions().timeZone.split("/");return d.length&&i!=="Etc"?`${n} (${d.at(-1).replaceAll("_"," ")})`:n}function ke(e,t){
let o=e.querySelector(".yours")??document.createElement("span");if(!t){o.remove();return}o.className="yours",o.textContent!==
t&&(o.textContent=t),o.isConnected||e.append(" ",o)}s&&(h(s),ae(),setInterval(()=>{document.hidden||h(s)},se));var Be=[],m=e=>Be.push(e),Pe=e=>{for(let t of Be)t(e)};var H=["htmx:responseError","htmx:sendError","htmx:timeout"],p=null,qe=0,u=e=>(e.detail.requestConfig?.elt??e.target)?.id===
"poll";function U(e){e<Number(c()?.dataset.since)&&(p=Math.min(p??1/0,e))}function Fe(e){qe=e,U(e)}function $e(e){e.includes(
`/since/${p}/`)&&(p=null,U(qe))}var W=new Set;function K(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}function He(e){Bt(e,"start"),N(e)}function Bt(e,t){let o=matchMedia("(prefers-reduced-motion: reduce)").matches;e.scrollIntoView(
{block:t,behavior:o?"auto":"smooth"})}function N(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(
".when"))?.focus({preventScroll:!0})}var de=e=>e.detail.elt?.closest(".older, .gap"),ce=null;document.body.addEventListener("htmx:beforeRequest",e=>Ue(de(e),
"loading"));for(let e of H)document.body.addEventListener(e,t=>Ue(de(t),"failed"));function Ue(e,t){let o=e?.querySelector(
".said");o&&(e.setAttribute("aria-busy",String(t==="loading")),o.textContent=o.dataset[t])}document.body.addEventListener(
"htmx:beforeSwap",e=>{let t=de(e);if(!t)return;let{xhr:o,serverResponse:n}=e.detail;e.detail.serverResponse=K(Pt,n),ce=t.
contains(document.activeElement)?t.previousElementSibling:null,U(Number(o.getResponseHeader("Blog-Revision")??1/0))});var Pt=e=>!r(
e.id)&&!W.has(e.id);m(e=>{if(e)return;h(s);let t=ce&&oe(ce);t&&N(t)});function qt(){let e=null;for(let t of s.querySelectorAll(":scope > [data-day]")){let o=t.previousElementSibling,n=o?.matches(
".day")?o:null,i=e===null;(i?b:t.dataset.day===e)?n?.remove():!n&&!i&&t.before(Ft(t.dataset.day)),e=t.dataset.day}for(let t of s.
querySelectorAll(":scope > .day"))t.nextElementSibling?.matches("[data-day]")||t.remove()}function Ft(e){let t=document.
createElement("p");return t.className="day",t.textContent=e,t}m(qt);var $t=5*6e4,fe=!!r("since"),Ht=!!(s&&"sinceYouLeft"in s.dataset),me=`reader:left:${s?.dataset.blog}`,Ke,ue=!1;function pe(){
try{let{first:e,at:t}=JSON.parse(w.get(me));return Number.isFinite(e)&&e>=0&&Number.isFinite(t)&&t>0&&t<=Date.now()?{first:e,
at:t}:null}catch{return null}}function Ut(){let e=pe();(!e||e.first>Number(c()?.dataset.since))&&w.forget(me)}var Wt=e=>fe||
e.getBoundingClientRect().top<innerHeight;function We(){let e=ue?E(s).filter(Wt):[],t=Math.max(0,...e.map(P));t>=(pe()?.
first??1)&&w.set(me,JSON.stringify({first:t,at:Date.now()}))}async function le(){let e=pe(),t=!ue||Date.now()-e?.at>$t;ue=
!0,!(!e||!t||!fe)&&(Ke=(await F())?.missedSince(e,{clock:ie,isElsewhere:$}),Xe())}var Xe=()=>Ke?.();Ht&&(m(Xe),fe&&Ut(),
addEventListener("pagehide",We),document.addEventListener("visibilitychange",()=>document.hidden?We():le()),addEventListener(
"pageshow",e=>{e.persisted&&le()}),document.hidden||le());document.addEventListener("click",e=>{let t=e.target.closest("[data-goto]"),o=t&&v(e)&&r(t.dataset.goto);o&&(e.preventDefault(),
b?.contains(o)&&b.dispatchEvent(new Event("reader:reveal")),He(o))});function Ye(){let[,e]=/^#update-(\d+)$/.exec(location.
hash)??[];b&&e&&!r(`update-${e}`)&&location.replace(`updates/${e}/`)}addEventListener("hashchange",Ye);Ye();function Kt(e){return!!(e.getResponseHeader("Poll-Seconds")??e.getResponseHeader("Blog-Revision"))&&!(Number(e.getResponseHeader(
"Age"))>60)}document.body.addEventListener("htmx:beforeSwap",({detail:e})=>{Kt(e.xhr)||Object.assign(e,{isError:!0,shouldSwap:!1})});var he=new Map,Ge=0,S=r("target"),X=r("new-updates");document.body.addEventListener("htmx:beforeSwap",e=>{let{detail:t}=e;
if(!u(e)||!t.shouldSwap)return;let o=new DOMParser().parseFromString(t.serverResponse,"text/html");r("lines")?t.serverResponse=
Xt(o):(Yt(o),t.serverResponse=o.body.innerHTML)});function Xt(e){let t=e.getElementById("lines");return t?.setAttribute(
"hx-swap-oob","true"),t?.outerHTML??""}function Yt(e){for(let t of e.querySelectorAll('[hx-swap-oob="afterbegin:#held"]')){
for(let o of t.children)he.set(o.id,Number(o.dataset.more||1));t.remove()}for(let{id:t}of e.querySelectorAll('[hx-swap-o\
ob="delete"]'))he.delete(t)}document.body.addEventListener("htmx:oobBeforeSwap",({detail:e})=>{let[t]=e.fragment.children;
e.target.id==="poll"?Jt(e.target,t):!t&&e.target.contains(document.activeElement)&&Gt(e.target)&&S.focus()});var Gt=e=>S?.
parentElement.contains(e);function Jt(e,t){let{slow:o}=e.dataset,n=Math.max(Number(o),Number(t.dataset.seconds));n&&(t.removeAttribute(
"data-hold"),t.setAttribute("hx-trigger",`every ${n}s, reader:wake from:body`),Object.assign(t.dataset,{seconds:n,slow:o}))}
m(()=>{X&&Zt(),S&&jt()});function Zt(){let e=[...he].reduce((t,[o,n])=>t+(r(o)?0:n),0);e!==Ge&&(Ge=e,X.hidden=!e,e&&(X.textContent=
Oe("new",e),r("latest-reached")?.remove(),f(X.textContent)))}function jt(){let{gone:e,title:t}=S.dataset,o=S.parentElement.
querySelector(".update");S.textContent===e||o&&!o.matches(".withdrawn")||(S.textContent=e,document.title=t,f(e))}var A=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),C=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),Vt=(e,t)=>A(e).some(o=>C(o)&&A(t).some(
n=>n.dataset.player===o.dataset.player)),zt=(e,t)=>e.isEqualNode(t),Qt=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function ye(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&C(e))return;
if(eo(e,t),Je(e)||Je(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;ge([...e.children],
[...t.children],n);let i=new Set(n.values());for(let l of[...e.children])i.has(l)||l.remove();let d=e.firstChild;for(let l of[
...t.children]){let g=n.get(l);if(!g){e.insertBefore(l,d);continue}ye(g,l),d=g.nextSibling}}function ge(e,t,o){for(let n of[
Vt,zt,Qt])for(let[i,d]of t.entries()){let l=e.findIndex(g=>n(g,d));if(!(l<0)){o.set(d,e[l]),ge(e.slice(0,l),t.slice(0,i),
o),ge(e.slice(l+1),t.slice(i+1),o);return}}}var Je=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function eo(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:i}of t.attributes)e.getAttribute(n)!==i&&e.setAttribute(n,i)}var O=[],Y=null;function Ze(){if(O=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).position===
"sticky";for(let i of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(i.closest(".bar")||t&&e.contains(
i))continue;let{top:d,bottom:l}=i.getBoundingClientRect();if(l>72&&O.push({line:i,top:d}),d>innerHeight)break}let o=O[0]?.
line.closest(".update");Y=o?.getBoundingClientRect().top<72?{update:o,revision:o.dataset.revision}:null}var to=({line:e})=>!Y.
update.contains(e);function je(){let e=O.filter(({line:i})=>i.isConnected),t=Y?.update.dataset.revision!==Y?.revision&&e.
find(to),o=t&&t.top<innerHeight/2?t:e[0];if(O=[],!o)return;let n=o.line.getBoundingClientRect().top-o.top;Math.abs(n)>.1&&
scrollBy({top:n,behavior:"instant"})}document.body.addEventListener("htmx:beforeSwap",e=>{!u(e)||!e.detail.shouldSwap||(e.detail.serverResponse=K(oo,e.detail.
serverResponse),Ze())});function oo(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&W.add(e.id),t==="afterbe\
gin:#held"||!!r(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
t.id==="poll"?e.detail.shouldSwap=!s||!ro(n,t):t.id==="held"||(n?(e.detail.shouldSwap=!1,no(t,n)):t.contains(document.activeElement)&&
so(t))});function no(e,t){t.dataset.revision&&te(t)<te(e)||(ye(e,t),s?.contains(e)&&h(e),e.id==="status-line"&&ae())}function ro(e,t){
let o=Number(e.dataset.since);return Fe(o),o<Number(t.dataset.since)}function so(e){let t=E(e.parentElement),o=t.indexOf(
e),n=t[o+1]??t[o-1];n&&N(n)}document.body.addEventListener("htmx:afterOnLoad",e=>{e.detail.xhr.status===200&&(Pe(u(e)),u(
e)&&je())});function Ve(){let e=getSelection(),t=document.activeElement,o=t.matches('[tabindex="-1"]')&&!t.matches(":focus-visible");
return s.contains(t)&&!o||!e.isCollapsed&&s.contains(e.anchorNode)||A(s).some(n=>C(n)&&io(n))}function io(e){let{top:t,bottom:o}=e.
getBoundingClientRect();return o>0&&t<innerHeight}var ao=136,ze=9999999,Qe=r("edge"),co=r("bar"),et=[],tt=e=>et.push(e),be=!1;if(b){let i=function(d,l){let g=(B,Tt)=>{let Ne=(B===
l?d:B.takeRecords()).at(-1);return Ne?!Ne.isIntersecting:Tt};o=g(e,o),n=g(t,n),be=!o&&!n,co.classList.toggle("is-below",
o);for(let B of et)B()},e=new IntersectionObserver(i,{rootMargin:`${ze}px 0px 0px`}),t=new IntersectionObserver(i,{rootMargin:`\
-${ao}px 0px ${ze}px`}),o=!0,n=!0;e.observe(Qe),t.observe(Qe)}var ot=Number(c()?.dataset.since),xe=()=>!!r("status-line")?.hasAttribute("data-outdated");function nt(){let e=r("outdat\
ed"),t=r("say");e&&t&&(t.lang=e.lang,t.dir=e.dir,f(e.firstElementChild.textContent)),G()}function G({isBack:e=!1}={}){!xe()||
Ve()||A(document.body).some(C)||(scrollY<1||be||document.hidden||e)&&lo()}function lo(){history.state?.reloadedAt>=ot||(history.
replaceState({...history.state,reloadedAt:ot},""),location.reload())}tt(G);c()&&(document.addEventListener("visibilitych\
ange",()=>{document.hidden||G({isBack:!0})}),addEventListener("scroll",()=>G(),{passive:!0}));var J=r("pause"),x=w.get("reader:paused")==="1",Z=x?Date.now():0,st=[],rt=[],it=e=>st.push(e);var at=()=>y.toggleAttribute("data-paused",x);J?.addEventListener("click",()=>{x=!x,Z=x?Date.now():0,w.set("reader:pause\
d",x?"1":"0"),at(),f(x?a.paused:"");for(let e of x?rt:[...rt,...st])e()});at();var L=R();y.toggleAttribute("data-closed",L);m(e=>{e&&(xe()?nt():R()!==L&&uo())});function uo(){L=!L,y.toggleAttribute("\
data-closed",L),J&&(J.hidden=!1),queueMicrotask(()=>f(L?a.ended:a.resumed))}var T=r("not-following");function ct(){y.setAttribute("data-following",""),T&&(T.hidden=!0)}function dt(){T&&!T.hidden&&
T.replaceWith(T)}var fo=6e4,mo=6e5,po=5e3,ho=6e4,go=1e4,yo=300,bo=30,Se=0,Ee=0,we=0,j=0,lt=()=>Number(c()?.dataset.hold??0),xo=()=>Z&&Date.
now()-Z>ho,ve=()=>lt()>0&&Date.now()>=Ee&&p===null&&!document.hidden&&!xo()&&!navigator.connection?.saveData,ut=()=>j,ft=()=>{
j=0},wo=/\/until\/(\d+)\/$/,Ae=e=>wo.test(e),_=!1,mt;document.body.addEventListener("htmx:configRequest",e=>{!u(e)||!ve()||
(e.detail.path+=`until/${Se}/`,e.detail.timeout=lt()*1e3+go)});document.body.addEventListener("htmx:beforeSend",e=>{u(e)&&
(_=Ae(e.detail.requestConfig.path),mt=e.detail)});document.body.addEventListener("htmx:afterRequest",e=>{u(e)&&(_=!1)});
function pt(e,t){if(!Ae(e))return;let o=Number(t.getResponseHeader("Poll-Until")),n=t.status===204&&!e.endsWith("/until/\
0/");o?(n||t.status===200)&&(we=0):Ee=Date.now()+fo*(1+Math.random()),Se=o,j=Date.now()+bo+Math.random()*yo,t.status===200&&
(j+=Number(c().dataset.rest??0)*1e3)}function ht(e){return Ae(e)?(we+=1,Se=0,Ee=Date.now()+(we<2?po:mo),!0):!1}function V(){
_&&(mt.error="",htmx.trigger(c(),"htmx:abort"))}addEventListener("pagehide",V);document.addEventListener("visibilitychan\
ge",()=>{document.hidden&&V()});var Ce=!1;function gt({loaded:e,failed:t}){let o=document.querySelector('script[src*="/htmx."]');if(Ce||!o||document.readyState!==
"complete")return;Ce=!0;let n=document.createElement("script");n.src=o.src;let i=d=>()=>{Ce=!1,d()};n.onload=i(e),n.onerror=
i(t),o.replaceWith(n)}var wt=1e3,So=5e3,Eo=3e5,St=36e5,vo=6e5,Ao=15e3,Co=50,Le=0,Et=Date.now(),k=0,Te=0,D=Date.now()+wt*(1+Math.random()),z=0;
function vt(){if(ve())return Math.max(ut(),D)-Date.now();let e=Number(c().dataset.seconds)*1e3,o=R()||"slow"in c().dataset?
Math.max(e,Le):Le||e,n=Date.now()-Et>vo?Math.max(o,Ao):o;return Math.max(k+n,D)-Date.now()}document.body.addEventListener(
"htmx:beforeRequest",e=>{if(!u(e))return;!document.hidden&&navigator.onLine&&vt()<Co?k=Date.now():e.preventDefault()});document.
body.addEventListener("htmx:configRequest",e=>{u(e)&&p!==null&&(e.detail.path=e.detail.path.replace(/since\/\d+\//,`sinc\
e/${p}/`))});function Q(){"htmx"in window?htmx.trigger(document.body,"reader:wake"):!document.hidden&&navigator.onLine&&
(clearTimeout(z),z=setTimeout(Q,wt),gt({loaded:Q,failed:()=>At()}))}function ee(){clearTimeout(z),c()?.dataset.seconds&&
(z=setTimeout(Q,vt()))}document.body.addEventListener("htmx:afterRequest",e=>{if(!u(e)){p!==null&&_&&(k=0,V());return}let{
xhr:t,requestConfig:o,successful:n}=e.detail;n&&(pt(o.path,t),t.status===200&&($e(o.path),Et=Date.now()),Le=Math.min(St,
parseInt(t.getResponseHeader("Poll-Seconds"),10)*1e3||0),Te=0,D=0,De(t),ct(),Ie(!0)),ee()});for(let e of H)document.body.
addEventListener(e,t=>{if(u(t)){if(ht(t.detail.requestConfig.path)){k=0,ee();return}At(Lo(t.detail.xhr))}});function At(e=0){
Te+=1;let t=e||Math.min(Eo,So*2**Te);D=Date.now()+t*(1+Math.random()/2),Ie(!1),ee()}function Lo(e){let t=e.getResponseHeader(
"Retry-After")??"",o=Date.parse(e.getResponseHeader("Date"))||Date.now(),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-o;
return Math.min(St,Math.max(0,n||0))}var I=r("connection"),yt=!0,bt=0;function Ie(e){if(!I||yt===e)return;yt=e;let{back:t,
lost:o}=I.dataset;I.textContent=e?t:o,I.hidden=!1,f(I.textContent),clearTimeout(bt),e&&(bt=setTimeout(()=>{I.hidden=!0},
2e3))}function Re(){document.hidden||(h(s),dt(),k=0,ft(),Q())}function xt(){D=0,Re()}it(Re);c()&&(document.addEventListener(
"visibilitychange",Re),addEventListener("pageshow",e=>{e.persisted&&xt()}),addEventListener("online",xt),addEventListener(
"offline",()=>Ie(!1)),ee());var Ct=72,Me=`reader:place:${location.pathname}`;function Lt(){let e=E(s),t=e[0]?.getBoundingClientRect().top<Ct&&e.find(
o=>o.getBoundingClientRect().bottom>Ct);try{if(sessionStorage.removeItem(Me),history.scrollRestoration="auto",!t)return;
let{top:o}=t.getBoundingClientRect(),n=t.querySelector(".when time").textContent.trim();sessionStorage.setItem(Me,JSON.stringify(
{first:P(t),top:o,at:n})),history.scrollRestoration="manual"}catch{}}async function To(){let e=null;try{e=JSON.parse(sessionStorage.
getItem(Me))}catch{}e&&(await F())?.leadBack(e)}if(s){let[{type:e=""}={}]=performance.getEntriesByType("navigation");e!==
"navigate"&&To(),addEventListener("pagehide",Lt),document.addEventListener("visibilitychange",()=>{document.hidden&&Lt()})}document.addEventListener("click",async e=>{let t=e.target.closest("a[data-share]");if(!(!t||!v(e)||!(navigator.share||navigator.
clipboard))){e.preventDefault();try{navigator.share?await navigator.share({title:Io(t),url:t.href}):(await navigator.clipboard.
writeText(t.href),Ro(t))}catch(o){o.name!=="AbortError"&&location.assign(t.href)}}});var Io=e=>(e.closest(".update")?.querySelector(
"h3")??document.querySelector("h1")).textContent.trim();function Ro(e){let t=document.createElement("span");t.className=
"copied",t.setAttribute("aria-hidden","true"),t.textContent=a.copied,e.append(t),f(a.copied),setTimeout(()=>{t.remove(),
f("")},2e3)}document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]");if(!t||!v(e))return;e.preventDefault();let o=document.
createElement("iframe");o.title=t.dataset.title,o.setAttribute("sandbox","allow-scripts allow-same-origin allow-presenta\
tion allow-popups allow-popups-to-escape-sandbox"),o.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",o.
referrerPolicy="strict-origin-when-cross-origin",o.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(o),o.focus(
{preventScroll:!0}),o.addEventListener("load",()=>{document.activeElement===o&&o.contentWindow.focus()},{once:!0})});
