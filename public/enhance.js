// Makes public pages quicker where there is JavaScript; everything works without it.
addEventListener('change', (event) => {
  const form = event.target.form
  if (form?.hasAttribute('data-auto')) form.requestSubmit()
})
addEventListener('click', async (event) => {
  const button = event.target.closest('button[data-act]')
  if (!button) return
  if (button.dataset.act === 'print') print()
  if (button.dataset.act === 'share') {
    const address = location.href.split('?')[0]
    if (navigator.share) await navigator.share({ title: document.title, url: address }).catch(() => {})
    else {
      await navigator.clipboard.writeText(address)
      button.querySelector('span').textContent = button.dataset.done
    }
  }
})
// a form that sends only what was filled in has a short address to share
addEventListener('submit', (event) => {
  if (event.target.method !== 'get') return
  for (const field of event.target.elements) if (field.name && field.value === '') field.disabled = true
})
for (const button of document.querySelectorAll('button[data-act]')) button.hidden = false
