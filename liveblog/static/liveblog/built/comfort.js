var r=document.getElementById("comfort"),{dataset:n}=document.documentElement,s=!1;async function a(e){s||(s=!0,await new Promise(
t=>{let o=document.createElement("link");o.rel="stylesheet",o.href=e.dataset.style,o.onload=o.onerror=t,document.head.append(
o)}),e.popoverTargetElement=r,r.showPopover())}for(let e of["text","theme"])r.elements[e].value=n[e]??"";r.addEventListener(
"change",({target:{name:e,value:t}})=>{t?n[e]=t:delete n[e];try{t?localStorage.setItem(`reader:${e}`,t):localStorage.removeItem(
`reader:${e}`)}catch{}});export{a as firstOpen};
