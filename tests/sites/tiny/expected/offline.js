const lines = decodeURIComponent(location.search.slice(1));
addEventListener("fetch", (event) => {
const { request } = event;
if (request.method !== "GET") return;
const copy = async () => {
const kept = await caches.match(request, { ignoreSearch: true });
const any = request.mode === "navigate" ? await caches.match(lines) : null;
return kept ?? any ?? Response.error();
};
event.respondWith(fetch(request).catch(copy));
});
