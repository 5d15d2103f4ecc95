// Everything works without this file. It opens dialogs where a browser lacks invoker commands, moves focus to what went wrong,
// closes menus that are left, and says when the network is gone.
document.addEventListener("click", (event) => {
  document.querySelectorAll("details.menu[open], .tabbar details[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  const button = event.target.closest("button[commandfor]");
  if (!button || "command" in HTMLButtonElement.prototype) return;
  const dialog = document.getElementById(button.getAttribute("commandfor"));
  if (button.getAttribute("command") === "show-modal") dialog.showModal(); else dialog.close();
});
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && event.target.closest("details.menu[open], .tabbar details[open]");
  if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
});
document.querySelector("[data-take-focus]")?.focus();
document.querySelectorAll("[data-offline]").forEach((notice) => {
  const show = () => { notice.hidden = navigator.onLine && !notice.dataset.kept; };
  addEventListener("online", show); addEventListener("offline", show);
});
