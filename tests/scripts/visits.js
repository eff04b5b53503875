// Hooks of Node's module loader. Modules remember: for another visit of the page each is
// loaded anew, under the number of the visit that its first importer has.

export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  const visit = context.parentURL && new URL(context.parentURL).searchParams.get("visit");
  if (!visit || !found.url.includes("/static/liveblog/")) return found;
  const url = new URL(found.url);
  url.searchParams.set("visit", visit);
  return { ...found, url: url.href };
}
