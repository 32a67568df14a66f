/* The page 审计记录: the proof that the record is whole. */
import { ask, entries, listen, say, tell } from './page.js';

listen('#verify', 'submit', (form) => async () => {
  const noted = entries(form);
  const query = noted.seq ? `?seq=${encodeURIComponent(noted.seq)}&hash=${encodeURIComponent(noted.hash.trim())}` : '';
  const found = await ask('GET', `/api/audit/verification${query}`);
  document.querySelector('#proof').textContent = say(`链尾：第 ${found.lastSeq} 条，哈希 ${found.lastHash}`, `Last link: ${found.lastSeq}, hash ${found.lastHash}`);
  if (found.intact) tell(say(`校验通过，共 ${found.entries} 条记录，没有被改动`, `Intact: ${found.entries} entries`));
  else tell(say(`校验不通过：记录 ${found.firstBroken} ${found.reason}`, `Broken at entry ${found.firstBroken}: ${found.reason}`), true);
});
