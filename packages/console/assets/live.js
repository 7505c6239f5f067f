// Shows what became of a mail-out as it happens. Without it, one loads the page again.
for (const place of document.querySelectorAll("[data-live]")) {
  const source = new EventSource(place.dataset.live);
  source.addEventListener("now", (event) => {
    place.innerHTML = JSON.parse(event.data);
  });
  source.addEventListener("over", () => source.close());
}
