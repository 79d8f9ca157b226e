export { canonicalJson } from '@/lib/core/canonical'
