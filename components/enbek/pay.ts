export { type Pay, paySum, payTerms } from '@/components/records/pay'
