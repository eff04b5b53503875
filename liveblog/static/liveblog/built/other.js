var y=document.documentElement,r=e=>document.getElementById(e),i=r("feed"),b=r("held"),c=()=>r("poll");y.classList.add("\
js");var te=e=>Number(e?.dataset?.revision||0),P=e=>Number(e?.dataset?.first),E=e=>[...e.querySelectorAll(":scope > .upd\
ate")];function oe(e){let t=e.nextElementSibling;return!t||t.matches(".update")?t:oe(t)}var R=()=>!!r("status-line")?.querySelector(
".b-closed"),v=e=>!(e.defaultPrevented||e.button||e.ctrlKey||e.metaKey||e.shiftKey||e.altKey),a=r("words")?.dataset??{},
M=`${a.language==="en"?"en-GB":a.language||"en"}-u-nu-latn`,Rt=new Intl.PluralRules(M),q=(e,t={})=>a[e].replace(/\{(\w+)\}/g,
(o,n)=>t[n]??o);function Oe(e,t){let o=Rt.select(t);return q(e+o[0].toUpperCase()+o.slice(1),{n:t})}var F=()=>import(a.returning).
catch(()=>null);function f(e){let t=r("say");t&&(t.textContent=e)}var w={get(e){try{return localStorage.getItem(e)}catch{
return null}},set(e,t){try{localStorage.setItem(e,t)}catch{}},forget(e){try{localStorage.removeItem(e)}catch{}}};var se=6e4,Mt=1440,_e=new Intl.RelativeTimeFormat(M,{numeric:"auto",style:"short"}),ie=new Intl.DateTimeFormat(M,{hour:"\
2-digit",minute:"2-digit",hourCycle:"h23"}),Nt=new Intl.DateTimeFormat(M,{weekday:"short",hour:"2-digit",minute:"2-digit",
hourCycle:"h23"}),De=i??r("listing"),ne=0;function ke(e){let t=Number(e.getResponseHeader("Age"))*1e3,o=Date.parse(e.getResponseHeader(
"Date"))+t-Date.now(),n=Math.abs(o)>se;!n&&!ne||(ne=n?o:0,h())}function h(e=De){if(a.language)for(let t of e.querySelectorAll(
".when time"))Ot(t),i&&kt(t)}function Ot(e){let t=e.parentElement.querySelector(".ago");if(!t)return;let o=Math.round((Date.
now()+ne-Date.parse(e.dateTime))/se);t.dataset.day??=t.textContent,t.textContent=o<-1||o>=Mt?t.dataset.day:o<1?a.now:o<60?
_e.format(-o,"minute"):_e.format(-Math.round(o/60),"hour")}var _t=e=>{let[,t,o,n]=/([+-])(\d\d):(\d\d)$/.exec(e);return+`${t}\
1`*(Number(o)*60+Number(n))},re=e=>-new Date(e).getTimezoneOffset(),$=e=>_t(e)!==re(e);function Dt(e){let t=new Date(e),
o=t.getDate()!==Number(e.slice(8,10));return q("yourTime",{time:(o?Nt:ie).format(t)})}function kt(e){Be(e.parentElement,
$(e.dateTime)?Dt(e.dateTime):"")}function ae(){let e=document.querySelector("#status-line .state"),t=e?.querySelector("t\
ime")?.dateTime;t&&a.language&&Be(e,$(t)?q("yourZone",{zone:Bt(t)}):"")}function Bt(e){let t=Math.abs(re(e)),o=t%60?`:${String(
t%60).padStart(2,"0")}`:"",n=t?`UTC${re(e)<0?"\u2212":"+"}${Math.floor(t/60)}${o}`:"UTC",[s,...d]=Intl.DateTimeFormat().
resolvedOptions().timeZone.split("/");return d.length&&s!=="Etc"?`${n} (${d.at(-1).replaceAll("_"," ")})`:n}function Be(e,t){
let o=e.querySelector(".yours")??document.createElement("span");if(!t){o.remove();return}o.className="yours",o.textContent!==
t&&(o.textContent=t),o.isConnected||e.append(" ",o)}De&&(h(),ae(),setInterval(()=>{document.hidden||h()},se));var Pe=[],m=e=>Pe.push(e),qe=e=>{for(let t of Pe)t(e)};var H=["htmx:responseError","htmx:sendError","htmx:timeout"],p=null,Fe=0,u=e=>(e.detail.requestConfig?.elt??e.target)?.id===
"poll";function U(e){e<Number(c()?.dataset.since)&&(p=Math.min(p??1/0,e))}function $e(e){Fe=e,U(e)}function He(e){e.includes(
`/since/${p}/`)&&(p=null,U(Fe))}var W=new Set;function K(e,t){let o=document.createElement("template");o.innerHTML=t;for(let n of[...o.content.children])
e(n)||n.remove();return o.innerHTML}function Ue(e){Pt(e,"start"),N(e)}function Pt(e,t){let o=matchMedia("(prefers-reduced-motion: reduce)").matches;e.scrollIntoView(
{block:t,behavior:o?"auto":"smooth"})}function N(e){let t=e.querySelector("h3:not(.vh)");t&&(t.tabIndex=-1),(t??e.querySelector(
".when"))?.focus({preventScroll:!0})}var de=e=>e.detail.elt?.closest(".older, .gap"),ce=null;document.body.addEventListener("htmx:beforeRequest",e=>We(de(e),
"loading"));for(let e of H)document.body.addEventListener(e,t=>We(de(t),"failed"));function We(e,t){let o=e?.querySelector(
".said");o&&(e.setAttribute("aria-busy",String(t==="loading")),o.textContent=o.dataset[t])}document.body.addEventListener(
"htmx:beforeSwap",e=>{let t=de(e);if(!t)return;let{xhr:o,serverResponse:n}=e.detail;e.detail.serverResponse=K(qt,n),ce=t.
contains(document.activeElement)?t.previousElementSibling:null,U(Number(o.getResponseHeader("Blog-Revision")??1/0))});var qt=e=>!r(
e.id)&&!W.has(e.id);m(e=>{if(e)return;h(i);let t=ce&&oe(ce);t&&N(t)});function Ft(){let e=null;for(let t of i.querySelectorAll(":scope > [data-day]")){let o=t.previousElementSibling,n=o?.matches(
".day")?o:null,s=e===null;(s?b:t.dataset.day===e)?n?.remove():!n&&!s&&t.before($t(t.dataset.day)),e=t.dataset.day}for(let t of i.
querySelectorAll(":scope > .day"))t.nextElementSibling?.matches("[data-day]")||t.remove()}function $t(e){let t=document.
createElement("p");return t.className="day",t.textContent=e,t}m(Ft);var Ht=5*6e4,fe=!!r("since"),Ut=!!(i&&"sinceYouLeft"in i.dataset),me=`reader:left:${i?.dataset.blog}`,Xe,ue=!1;function pe(){
try{let{first:e,at:t}=JSON.parse(w.get(me));return Number.isFinite(e)&&e>=0&&Number.isFinite(t)&&t>0&&t<=Date.now()?{first:e,
at:t}:null}catch{return null}}function Wt(){let e=pe();(!e||e.first>Number(c()?.dataset.since))&&w.forget(me)}var Kt=e=>fe||
e.getBoundingClientRect().top<innerHeight;function Ke(){let e=ue?E(i).filter(Kt):[],t=Math.max(0,...e.map(P));t>=(pe()?.
first??1)&&w.set(me,JSON.stringify({first:t,at:Date.now()}))}async function le(){let e=pe(),t=!ue||Date.now()-e?.at>Ht;ue=
!0,!(!e||!t||!fe)&&(Xe=(await F())?.missedSince(e,{clock:ie,isElsewhere:$}),Ye())}var Ye=()=>Xe?.();Ut&&(m(Ye),fe&&Wt(),
addEventListener("pagehide",Ke),document.addEventListener("visibilitychange",()=>document.hidden?Ke():le()),addEventListener(
"pageshow",e=>{e.persisted&&le()}),document.hidden||le());document.addEventListener("click",e=>{let t=e.target.closest("[data-goto]"),o=t&&v(e)&&r(t.dataset.goto);o&&(e.preventDefault(),
b?.contains(o)&&b.dispatchEvent(new Event("reader:reveal")),Ue(o))});function Ge(){let[,e]=/^#update-(\d+)$/.exec(location.
hash)??[];b&&e&&!r(`update-${e}`)&&location.replace(`updates/${e}/`)}addEventListener("hashchange",Ge);Ge();function Xt(e){return!!(e.getResponseHeader("Poll-Seconds")??e.getResponseHeader("Blog-Revision"))&&!(Number(e.getResponseHeader(
"Age"))>60)}document.body.addEventListener("htmx:beforeSwap",({detail:e})=>{Xt(e.xhr)||Object.assign(e,{isError:!0,shouldSwap:!1})});var he=new Map,Je=0,S=r("target"),X=r("new-updates");document.body.addEventListener("htmx:beforeSwap",e=>{let{detail:t}=e;
if(!u(e)||!t.shouldSwap)return;let o=new DOMParser().parseFromString(t.serverResponse,"text/html");r("lines")?t.serverResponse=
Yt(o):(Gt(o),t.serverResponse=o.body.innerHTML)});function Yt(e){let t=e.getElementById("lines");return t?.setAttribute(
"hx-swap-oob","true"),t?.outerHTML??""}function Gt(e){for(let t of e.querySelectorAll('[hx-swap-oob="afterbegin:#held"]')){
for(let o of t.children)he.set(o.id,Number(o.dataset.more||1));t.remove()}for(let{id:t}of e.querySelectorAll('[hx-swap-o\
ob="delete"]'))he.delete(t)}document.body.addEventListener("htmx:oobBeforeSwap",({detail:e})=>{let[t]=e.fragment.children;
e.target.id==="poll"?Zt(e.target,t):!t&&e.target.contains(document.activeElement)&&Jt(e.target)&&S.focus()});var Jt=e=>S?.
parentElement.contains(e);function Zt(e,t){let{slow:o}=e.dataset,n=Math.max(Number(o),Number(t.dataset.seconds));n&&(t.removeAttribute(
"data-hold"),t.setAttribute("hx-trigger",`every ${n}s, reader:wake from:body`),Object.assign(t.dataset,{seconds:n,slow:o}))}
m(()=>{X&&jt(),S&&Vt()});function jt(){let e=[...he].reduce((t,[o,n])=>t+(r(o)?0:n),0);e!==Je&&(Je=e,X.hidden=!e,e&&(X.textContent=
Oe("new",e),r("latest-reached")?.remove(),f(X.textContent)))}function Vt(){let{gone:e,title:t}=S.dataset,o=S.parentElement.
querySelector(".update");S.textContent===e||o&&!o.matches(".withdrawn")||(S.textContent=e,document.title=t,f(e))}var A=e=>[e,...e.querySelectorAll("[data-player]")].filter(t=>t.dataset.player),C=e=>!!e.querySelector("iframe")||[...e.
querySelectorAll("video, audio")].some(t=>(!t.paused||t.played.length)&&!t.ended),zt=(e,t)=>A(e).some(o=>C(o)&&A(t).some(
n=>n.dataset.player===o.dataset.player)),Qt=(e,t)=>e.isEqualNode(t),eo=(e,t)=>e.id===t.id&&e.tagName===t.tagName&&e.className===
t.className;function ye(e,t){let o=e.dataset.player&&e.dataset.player===t.dataset.player;if(e.isEqualNode(t)||o&&C(e))return;
if(to(e,t),Ze(e)||Ze(t)){e.innerHTML!==t.innerHTML&&e.replaceChildren(...t.childNodes);return}let n=new Map;ge([...e.children],
[...t.children],n);let s=new Set(n.values());for(let l of[...e.children])s.has(l)||l.remove();let d=e.firstChild;for(let l of[
...t.children]){let g=n.get(l);if(!g){e.insertBefore(l,d);continue}ye(g,l),d=g.nextSibling}}function ge(e,t,o){for(let n of[
zt,Qt,eo])for(let[s,d]of t.entries()){let l=e.findIndex(g=>n(g,d));if(!(l<0)){o.set(d,e[l]),ge(e.slice(0,l),t.slice(0,s),
o),ge(e.slice(l+1),t.slice(s+1),o);return}}}var Ze=e=>[...e.childNodes].some(t=>t.nodeType===Node.TEXT_NODE&&t.data.trim());
function to(e,t){let o=n=>n==="tabindex";for(let{name:n}of[...e.attributes])!t.hasAttribute(n)&&!o(n)&&e.removeAttribute(
n);for(let{name:n,value:s}of t.attributes)e.getAttribute(n)!==s&&e.setAttribute(n,s)}var O=[],Y=null;function je(){if(O=[],scrollY<1)return;let e=document.querySelector(".stick"),t=e&&getComputedStyle(e).position===
"sticky";for(let s of document.querySelectorAll("main :is(h1, h2, h3, p, li, figure)")){if(s.closest(".bar")||t&&e.contains(
s))continue;let{top:d,bottom:l}=s.getBoundingClientRect();if(l>72&&O.push({line:s,top:d}),d>innerHeight)break}let o=O[0]?.
line.closest(".update");Y=o?.getBoundingClientRect().top<72?{update:o,revision:o.dataset.revision}:null}var oo=({line:e})=>!Y.
update.contains(e);function Ve(){let e=O.filter(({line:s})=>s.isConnected),t=Y?.update.dataset.revision!==Y?.revision&&e.
find(oo),o=t&&t.top<innerHeight/2?t:e[0];if(O=[],!o)return;let n=o.line.getBoundingClientRect().top-o.top;Math.abs(n)>.1&&
scrollBy({top:n,behavior:"instant"})}document.body.addEventListener("htmx:beforeSwap",e=>{!u(e)||!e.detail.shouldSwap||(e.detail.serverResponse=K(no,e.detail.
serverResponse),je())});function no(e){let t=e.getAttribute("hx-swap-oob");return t==="delete"&&W.add(e.id),t==="afterbe\
gin:#held"||!!r(e.id)}document.body.addEventListener("htmx:oobBeforeSwap",e=>{let{target:t,fragment:o}=e.detail,[n]=o.children;
t.id==="poll"?e.detail.shouldSwap=!i||!so(n,t):t.id==="held"||(n?(e.detail.shouldSwap=!1,ro(t,n)):t.contains(document.activeElement)&&
io(t))});function ro(e,t){t.dataset.revision&&te(t)<te(e)||(ye(e,t),i?.contains(e)&&h(e),e.id==="status-line"&&ae())}function so(e,t){
let o=Number(e.dataset.since);return $e(o),o<Number(t.dataset.since)}function io(e){let t=E(e.parentElement),o=t.indexOf(
e),n=t[o+1]??t[o-1];n&&N(n)}document.body.addEventListener("htmx:afterOnLoad",e=>{e.detail.xhr.status===200&&(qe(u(e)),u(
e)&&Ve())});function ze(){let e=getSelection(),t=document.activeElement,o=t.matches('[tabindex="-1"]')&&!t.matches(":focus-visible");
return i.contains(t)&&!o||!e.isCollapsed&&i.contains(e.anchorNode)||A(i).some(n=>C(n)&&ao(n))}function ao(e){let{top:t,bottom:o}=e.
getBoundingClientRect();return o>0&&t<innerHeight}var co=136,Qe=9999999,et=r("edge"),lo=r("bar"),tt=[],ot=e=>tt.push(e),be=!1;if(b){let s=function(d,l){let g=(B,Tt)=>{let Ne=(B===
l?d:B.takeRecords()).at(-1);return Ne?!Ne.isIntersecting:Tt};o=g(e,o),n=g(t,n),be=!o&&!n,lo.classList.toggle("is-below",
o);for(let B of tt)B()},e=new IntersectionObserver(s,{rootMargin:`${Qe}px 0px 0px`}),t=new IntersectionObserver(s,{rootMargin:`\
-${co}px 0px ${Qe}px`}),o=!0,n=!0;e.observe(et),t.observe(et)}var nt=Number(c()?.dataset.since),xe=()=>!!r("status-line")?.hasAttribute("data-outdated");function rt(){let e=r("outdat\
ed"),t=r("say");e&&t&&(t.lang=e.lang,t.dir=e.dir,f(e.firstElementChild.textContent)),G()}function G({isBack:e=!1}={}){!xe()||
ze()||A(document.body).some(C)||(scrollY<1||be||document.hidden||e)&&uo()}function uo(){history.state?.reloadedAt>=nt||(history.
replaceState({...history.state,reloadedAt:nt},""),location.reload())}ot(G);c()&&(document.addEventListener("visibilitych\
ange",()=>{document.hidden||G({isBack:!0})}),addEventListener("scroll",()=>G(),{passive:!0}));var J=r("pause"),x=w.get("reader:paused")==="1",Z=x?Date.now():0,it=[],st=[],at=e=>it.push(e);var ct=()=>y.toggleAttribute("data-paused",x);J?.addEventListener("click",()=>{x=!x,Z=x?Date.now():0,w.set("reader:pause\
d",x?"1":"0"),ct(),f(x?a.paused:"");for(let e of x?st:[...st,...it])e()});ct();var L=R();y.toggleAttribute("data-closed",L);m(e=>{e&&(xe()?rt():R()!==L&&fo())});function fo(){L=!L,y.toggleAttribute("\
data-closed",L),J&&(J.hidden=!1),queueMicrotask(()=>f(L?a.ended:a.resumed))}var I=r("not-following");function dt(){y.setAttribute("data-following",""),I&&(I.hidden=!0)}function lt(){I&&!I.hidden&&
I.replaceWith(I)}var mo=6e4,po=6e5,ho=5e3,go=6e4,yo=1e4,bo=300,xo=30,Se=0,Ee=0,we=0,j=0,ut=()=>Number(c()?.dataset.hold??0),wo=()=>Z&&Date.
now()-Z>go,ve=()=>ut()>0&&Date.now()>=Ee&&p===null&&!document.hidden&&!wo()&&!navigator.connection?.saveData,ft=()=>j,mt=()=>{
j=0},So=/\/until\/(\d+)\/$/,Ae=e=>So.test(e),_=!1,pt;document.body.addEventListener("htmx:configRequest",e=>{!u(e)||!ve()||
(e.detail.path+=`until/${Se}/`,e.detail.timeout=ut()*1e3+yo)});document.body.addEventListener("htmx:beforeSend",e=>{u(e)&&
(_=Ae(e.detail.requestConfig.path),pt=e.detail)});document.body.addEventListener("htmx:afterRequest",e=>{u(e)&&(_=!1)});
function ht(e,t){if(!Ae(e))return;let o=Number(t.getResponseHeader("Poll-Until")),n=t.status===204&&!e.endsWith("/until/\
0/");o?(n||t.status===200)&&(we=0):Ee=Date.now()+mo*(1+Math.random()),Se=o,j=Date.now()+xo+Math.random()*bo,t.status===200&&
(j+=Number(c().dataset.rest??0)*1e3)}function gt(e){return Ae(e)?(we+=1,Se=0,Ee=Date.now()+(we<2?ho:po),!0):!1}function V(){
_&&(pt.error="",htmx.trigger(c(),"htmx:abort"))}addEventListener("pagehide",V);document.addEventListener("visibilitychan\
ge",()=>{document.hidden&&V()});var Ce=!1;function yt({loaded:e,failed:t}){let o=document.querySelector('script[src*="/htmx."]');if(Ce||!o||document.readyState!==
"complete")return;Ce=!0;let n=document.createElement("script");n.src=o.src;let s=d=>()=>{Ce=!1,d()};n.onload=s(e),n.onerror=
s(t),o.replaceWith(n)}var St=1e3,Eo=5e3,vo=3e5,Et=36e5,Ao=6e5,Co=15e3,Lo=50,Le=0,vt=Date.now(),k=0,Ie=0,D=Date.now()+St*(1+Math.random()),z=0;
function At(){if(ve())return Math.max(ft(),D)-Date.now();let e=Number(c().dataset.seconds)*1e3,o=R()||"slow"in c().dataset?
Math.max(e,Le):Le||e,n=Date.now()-vt>Ao?Math.max(o,Co):o;return Math.max(k+n,D)-Date.now()}document.body.addEventListener(
"htmx:beforeRequest",e=>{if(!u(e))return;!document.hidden&&navigator.onLine&&At()<Lo?k=Date.now():e.preventDefault()});document.
body.addEventListener("htmx:configRequest",e=>{u(e)&&p!==null&&(e.detail.path=e.detail.path.replace(/since\/\d+\//,`sinc\
e/${p}/`))});function Q(){"htmx"in window?htmx.trigger(document.body,"reader:wake"):!document.hidden&&navigator.onLine&&
(clearTimeout(z),z=setTimeout(Q,St),yt({loaded:Q,failed:()=>Ct()}))}function ee(){clearTimeout(z),c()?.dataset.seconds&&
(z=setTimeout(Q,At()))}document.body.addEventListener("htmx:afterRequest",e=>{if(!u(e)){p!==null&&_&&(k=0,V());return}let{
xhr:t,requestConfig:o,successful:n}=e.detail;n&&(ht(o.path,t),t.status===200&&(He(o.path),vt=Date.now()),Le=Math.min(Et,
parseInt(t.getResponseHeader("Poll-Seconds"),10)*1e3||0),Ie=0,D=0,ke(t),dt(),Te(!0)),ee()});for(let e of H)document.body.
addEventListener(e,t=>{if(u(t)){if(gt(t.detail.requestConfig.path)){k=0,ee();return}Ct(Io(t.detail.xhr))}});function Ct(e=0){
Ie+=1;let t=e||Math.min(vo,Eo*2**Ie);D=Date.now()+t*(1+Math.random()/2),Te(!1),ee()}function Io(e){let t=e.getResponseHeader(
"Retry-After")??"",o=Date.parse(e.getResponseHeader("Date"))||Date.now(),n=/^\d+$/.test(t)?Number(t)*1e3:Date.parse(t)-o;
return Math.min(Et,Math.max(0,n||0))}var T=r("connection"),bt=!0,xt=0;function Te(e){if(!T||bt===e)return;bt=e;let{back:t,
lost:o}=T.dataset;T.textContent=e?t:o,T.hidden=!1,f(T.textContent),clearTimeout(xt),e&&(xt=setTimeout(()=>{T.hidden=!0},
2e3))}function Re(){document.hidden||(h(),lt(),k=0,mt(),Q())}function wt(){D=0,Re()}at(Re);c()&&(document.addEventListener(
"visibilitychange",Re),addEventListener("pageshow",e=>{e.persisted&&wt()}),addEventListener("online",wt),addEventListener(
"offline",()=>Te(!1)),ee());var Lt=72,Me=`reader:place:${location.pathname}`;function It(){let e=E(i),t=e[0]?.getBoundingClientRect().top<Lt&&e.find(
o=>o.getBoundingClientRect().bottom>Lt);try{if(sessionStorage.removeItem(Me),history.scrollRestoration="auto",!t)return;
let{top:o}=t.getBoundingClientRect(),n=t.querySelector(".when time").textContent.trim();sessionStorage.setItem(Me,JSON.stringify(
{first:P(t),top:o,at:n})),history.scrollRestoration="manual"}catch{}}async function To(){let e=null;try{e=JSON.parse(sessionStorage.
getItem(Me))}catch{}e&&(await F())?.leadBack(e)}if(i){let[{type:e=""}={}]=performance.getEntriesByType("navigation");e!==
"navigate"&&To(),addEventListener("pagehide",It),document.addEventListener("visibilitychange",()=>{document.hidden&&It()})}document.addEventListener("click",async e=>{let t=e.target.closest("a[data-share]");if(!(!t||!v(e)||!(navigator.share||navigator.
clipboard))){e.preventDefault();try{navigator.share?await navigator.share({title:Ro(t),url:t.href}):(await navigator.clipboard.
writeText(t.href),Mo(t))}catch(o){o.name!=="AbortError"&&location.assign(t.href)}}});var Ro=e=>(e.closest(".update")?.querySelector(
"h3")??document.querySelector("h1")).textContent.trim();function Mo(e){let t=document.createElement("span");t.className=
"copied",t.setAttribute("aria-hidden","true"),t.textContent=a.copied,e.append(t),f(a.copied),setTimeout(()=>{t.remove(),
f("")},2e3)}document.addEventListener("click",e=>{let t=e.target.closest?.("a[data-embed]");if(!t||!v(e))return;e.preventDefault();let o=document.
createElement("iframe");o.title=t.dataset.title,o.setAttribute("sandbox","allow-scripts allow-same-origin allow-presenta\
tion allow-popups allow-popups-to-escape-sandbox"),o.allow="autoplay; encrypted-media; fullscreen; picture-in-picture",o.
referrerPolicy="strict-origin-when-cross-origin",o.src=t.dataset.embed,t.closest("[data-player]").replaceChildren(o),o.focus(
{preventScroll:!0}),o.addEventListener("load",()=>{document.activeElement===o&&o.contentWindow.focus()},{once:!0})});
