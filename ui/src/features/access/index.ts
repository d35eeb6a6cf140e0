export { default as LevelBadge } from "./LevelBadge.vue";
export { LEVELS, rankOf } from "./levels";
