var c=document.getElementById("comfort"),{dataset:o}=document.documentElement;for(let e of["text","theme"])c.elements[e].
value=o[e]??"";c.addEventListener("change",({target:{name:e,value:t}})=>{t?o[e]=t:delete o[e];try{t?localStorage.setItem(
`reader:${e}`,t):localStorage.removeItem(`reader:${e}`)}catch{}});
