// Asks every second whether the work is done, then loads the page again. Without scripts the page refreshes itself.
(function () {
  const place = document.querySelector("[data-wait]");
  if (!place) return;
  const began = place.dataset.state;
  const ask = async () => {
    try {
      const answer = await fetch(place.dataset.wait, { headers: { accept: "text/plain" } });
      if (answer.ok && (await answer.text()).trim() !== began) return location.reload();
    } catch (error) {
      // The server is away for a moment: ask again.
    }
    setTimeout(ask, 1000);
  };
  setTimeout(ask, 1000);
})();
