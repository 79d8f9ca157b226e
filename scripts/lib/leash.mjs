// With LEASH=1 a program ends when its parent is gone, also after `kill -9`: no server is left behind that holds the port.
// Loaded into the web server with `node --import`, and by the start scripts themselves.
const parent = process.ppid

if (process.env.LEASH === '1') {
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  timer.unref()
}
