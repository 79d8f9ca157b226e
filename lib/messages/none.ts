/** No texts: stands in a public build where the staff's own are (next.config.ts). */
export default {}
