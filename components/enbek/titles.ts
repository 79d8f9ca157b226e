export { inLanguage } from '@/components/records/titles'
