import { chapters } from "../vocabulary.js"
