import type { Same } from '../same.ts';
import type { problems as en } from '../en/problems.ts';

export const problems: Same<typeof en> = {
  malformed_request: {
    title: 'サーバーが内容を理解できませんでした',
    next: '再読み込みしてください。続く場合は管理者に連絡してください。',
  },
  validation_failed: { title: '入力に誤りがあります', next: '印のついた項目を確認してください。' },
  unauthenticated: { title: 'サインアウトされています', next: 'もう一度サインインすると、この画面に戻ります。' },
  forbidden: { title: 'あなたの職種ではこの操作はできません', next: '権限のある同僚に頼んでください。' },
  not_found: { title: '見つかりませんでした', next: '戻って、もう一度探してください。' },
  method_not_allowed: { title: 'サーバーが内容を理解できませんでした', next: '再読み込みしてください。' },
  not_acceptable: { title: 'サーバーが内容を理解できませんでした', next: '再読み込みしてください。' },
  payload_too_large: { title: '文章が長すぎます', next: '短くして保存し直してください。' },
  unsupported_media_type: { title: 'サーバーが内容を理解できませんでした', next: '再読み込みしてください。' },
  too_many_requests: { title: '試行回数が多すぎます', next: '{{seconds}}秒待ってから、もう一度お試しください。' },
  invalid_transition: {
    title: '現在の状態ではこの操作はできません',
    next: '他の方が先に操作した可能性があります。最新の状態を表示しました。',
  },
  gate_not_met: { title: '開始前に必要な項目が残っています', next: '未完了：{{gates}}' },
  override_not_allowed: { title: 'この条件は省略できません', next: '先に完了してください。' },
  slot_taken: { title: '一足先に予約されました', next: 'この時間は今埋まりました。下の候補から選んでください。' },
  patient_already_booked: {
    title: 'この患者さんは同じ日に予約があります',
    next: 'その予約を開くか、別の日を選んでください。',
  },
  possible_duplicate: {
    title: 'すでに登録されている可能性があります',
    next: '新しく登録する前に、下の方と見比べてください。',
  },
  stale_proposal: {
    title: '変更案の後に状況が変わりました',
    next: '何も変更していません。新しい変更案を作って、もう一度確認してください。',
  },
  proposal_over: {
    title: 'この変更案にはすでに回答があります',
    next: '今の操作では何も変わっていません。最新の状況を表示しています。',
  },
  already_waiting: {
    title: 'この治療のキャンセル待ちに登録済みです',
    next: '受付画面のキャンセル待ちを確認してください。希望を変えるときは、いったん外してから登録し直してください。',
  },
  offer_open: {
    title: 'すでにご案内中です',
    next: 'この方にご案内しています。先にその回答を記録してください。',
  },
  place_offered: {
    title: 'この枠は{{until}}まで別の方にご案内中です',
    next: '先にその回答を記録するか、別の枠をご案内ください。',
  },
  offer_over: {
    title: 'このご案内は終了しています',
    next: '期限が過ぎたか、別の端末で回答済みです。一覧からもう一度ご案内ください。',
  },
  resource_in_use: {
    title: 'この部屋は別の患者さんが使用中です',
    next: '退室していれば先に記録するか、別の部屋を選んでください。',
  },
  no_free_resource: {
    title: '今すぐ使える枠がありません',
    next: '不足：{{kinds}}。空けるか、別のものを選んでください。',
  },
  in_progress: { title: '保存中です', next: '少しお待ちください。もう一度押さないでください。' },
  stale_version: {
    title: '他の方が先に変更しました',
    next: '最新の内容を表示しました。確認のうえ、必要ならもう一度操作してください。',
  },
  version_required: { title: 'サーバーが内容を理解できませんでした', next: '再読み込みしてください。' },
  idempotency_key_reused: {
    title: '異なる内容が二度送信されました',
    next: '保存された内容を確認してから、もう一度お試しください。',
  },
  span_too_long: { title: '期間が長すぎます', next: '一度に検索できるのは60日までです。' },
  invalid_cursor: { title: '一覧が更新されました', next: '最初から読み込み直してください。' },
  invalid_itinerary: { title: 'この候補は使えなくなりました', next: 'もう一度検索して選び直してください。' },
  itinerary_past: { title: 'この時間は過ぎています', next: '後の時間を選んでください。' },
  levels_differ: { title: '椎間板の高位が判定と異なります', next: '手を止めて医師と確認してください。' },
  time_out_of_order: { title: '時刻の前後が合いません', next: '{{notBefore}}から{{notAfter}}の間で入力してください。' },
  later_facts_depend: { title: '後の記録がこれを前提にしています', next: '新しい記録から順に取り消してください。' },
  not_correctable: { title: 'この記録は取り消せません', next: '現在の正しい状態を記録してください。' },
  service_unavailable: {
    title: 'サーバーの準備ができていません',
    next: '少し待ってからお試しください。保存されていません。',
  },
  internal_error: {
    title: 'サーバーで問題が起きました',
    next: '保存されていません。続く場合は管理者に連絡してください。',
  },
  unreachable: {
    title: 'サーバーに接続できません',
    next: '応答がなく、保存されていない可能性があります。ネットワークと画面を確認してから、もう一度お試しください。',
  },
  unknown: { title: '問題が起きました', next: '再読み込みして、保存されたか確認してください。' },
  sessionEnded: { title: 'サインアウトされました', next: 'もう一度サインインすると、続きから始められます。' },
};
