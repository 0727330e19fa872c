import type { ProblemCode } from './codes.ts';
import type { Language } from './rules.ts';

/** What a person reads: `title` names the kind of problem, `detail` says what to do next. */
interface Text {
  readonly title: Record<Language, string>;
  readonly detail: Record<Language, string>;
}

const text = (en: [string, string], ja: [string, string]): Text => ({
  title: { en: en[0], ja: ja[0] },
  detail: { en: en[1], ja: ja[1] },
});

export const TEXTS = {
  malformed_request: text(
    ['Malformed request', 'The request could not be read. Check its form.'],
    ['読み取れないリクエスト', 'リクエストを読み取れませんでした。形式を確認してください。'],
  ),
  validation_failed: text(
    ['Some fields are not right', 'Correct the fields named in "errors" and send again.'],
    ['入力内容の誤り', '「errors」に挙げた項目を直して、もう一度送ってください。'],
  ),
  unauthenticated: text(
    ['Not signed in', 'Sign in and try again.'],
    ['サインインしていません', 'サインインしてからやり直してください。'],
  ),
  forbidden: text(
    ['Not allowed', 'Your role may not do this.'],
    ['許可されていません', 'この操作を行う権限がありません。'],
  ),
  not_found: text(
    ['Not found', 'There is nothing here, or it belongs to somebody else.'],
    ['見つかりません', '該当するものがありません。'],
  ),
  method_not_allowed: text(
    ['Method not allowed', 'This address does not take this method; "Allow" names the ones it takes.'],
    ['使えないメソッド', 'このアドレスでは使えないメソッドです。'],
  ),
  payload_too_large: text(
    ['Too large', 'The request is larger than is accepted here.'],
    ['データが大きすぎます', 'リクエストが受け付けられる大きさを超えています。'],
  ),
  unsupported_media_type: text(
    ['Only JSON is read here', 'Send the body as application/json.'],
    ['JSONのみ受け付けます', '本文は application/json で送ってください。'],
  ),
  too_many_requests: text(
    ['Too many requests', 'Wait as long as "Retry-After" says, then try again.'],
    ['リクエストが多すぎます', 'しばらく待ってからやり直してください。'],
  ),
  invalid_transition: text(
    [
      'Not possible at this point of the visit',
      'Look at the visit again: it has moved on, or something must happen first.',
    ],
    ['この段階ではできません', '来院の状態が変わったか、先に行うことがあります。最新の状態を確認してください。'],
  ),
  gate_not_met: text(
    ['Something is still missing for safety', 'Complete what "gates" names, then try again.'],
    ['安全確認が済んでいません', '「gates」に挙げた確認を済ませてからやり直してください。'],
  ),
  override_not_allowed: text(
    ['This gate cannot be overridden', 'Meet the gate instead, or ask somebody who may override it.'],
    ['この確認は省略できません', '確認を済ませるか、権限のある人に依頼してください。'],
  ),
  slot_taken: text(
    ['Somebody else was faster', 'The time is no longer free. "alternatives" holds the next best.'],
    ['すでに埋まりました', 'この時間は空いていません。「alternatives」の候補から選んでください。'],
  ),
  patient_already_booked: text(
    ['The patient is already booked on that day', 'Open the visit named in "visitId".'],
    ['同じ日に予約があります', '「visitId」の来院を確認してください。'],
  ),
  possible_duplicate: text(
    ['This patient may be known already', 'Compare with "candidates", or confirm that it is somebody else.'],
    ['登録済みの可能性があります', '「candidates」と照合し、別の方であれば確認して登録してください。'],
  ),
  already_waiting: text(
    ['The patient is on the waitlist already', 'Change the line named in "entryId" instead of adding another.'],
    ['すでにキャンセル待ちに入っています', '新しく追加せず、「entryId」の登録を確認してください。'],
  ),
  offer_open: text(
    ['A place is being offered already', 'Wait for the answer to the open offer, or record it, then offer again.'],
    ['ご案内中の空きがあります', '回答を待つか記録してから、もう一度ご案内ください。'],
  ),
  place_offered: text(
    [
      'This place is being offered to somebody',
      'Until "until" it waits for an answer. Record the answer, or offer another place.',
    ],
    ['この枠は別の方にご案内中です', '「until」まで回答待ちです。回答を記録するか、別の枠をご案内ください。'],
  ),
  offer_over: text(
    ['The offer has ended', 'Offer another place; "state" says how this one ended.'],
    ['ご案内は終了しています', '「state」を確認し、別の空きをご案内ください。'],
  ),
  stale_proposal: text(
    [
      'The day has changed since this was proposed',
      'Nothing was changed. Ask for a new proposal and look at it again.',
    ],
    ['変更案の後に状況が変わりました', '何も変更していません。新しい変更案を確認してください。'],
  ),
  proposal_over: text(
    ['This proposal has been answered', 'Look at the day again; "state" says what became of it.'],
    ['この変更案は回答済みです', '最新の状況を確認してください。結果は「state」にあります。'],
  ),
  resource_in_use: text(
    ['Another patient is still there', 'Record that the other patient has left, or choose another room.'],
    ['ほかの患者さんが使用中です', '前の患者さんの退室を記録するか、別の部屋を選んでください。'],
  ),
  no_free_resource: text(
    ['No free room, device or person', 'Nothing of the kinds in "kinds" is free now.'],
    ['空きがありません', '「kinds」の部屋・機器・担当者に空きがありません。'],
  ),
  in_progress: text(
    ['Still being done', 'The same request is running; wait a moment and send it again.'],
    ['処理中です', '同じリクエストを処理しています。少し待ってからもう一度送ってください。'],
  ),
  conflict: text(
    ['Conflicts with what is stored', 'Fetch the current state and decide again.'],
    ['保存済みの内容と競合します', '最新の状態を取得してからやり直してください。'],
  ),
  stale_version: text(
    ['Somebody changed it meanwhile', 'Fetch it again and decide on what it is now.'],
    ['ほかの人が更新しました', '最新の内容を取得してからやり直してください。'],
  ),
  version_required: text(
    ['The version is missing', 'Send If-Match with the ETag of what you have seen.'],
    ['版の指定がありません', '取得時のETagをIf-Matchで送ってください。'],
  ),
  idempotency_key_reused: text(
    ['The key belongs to another request', 'Use a new Idempotency-Key for a new request.'],
    ['キーは別のリクエストで使われました', '新しいリクエストには新しいIdempotency-Keyを使ってください。'],
  ),
  span_too_long: text(
    ['The span of dates is too long', 'Ask for at most as many days as "longestDays" says.'],
    ['期間が長すぎます', '「longestDays」日以内で指定してください。'],
  ),
  invalid_cursor: text(
    ['The cursor is not one of ours', 'Start again without a cursor.'],
    ['無効なカーソルです', 'カーソルなしで最初からやり直してください。'],
  ),
  invalid_itinerary: text(
    ['The itinerary cannot be read', 'Search for itineraries again and take one of the answer.'],
    ['無効な旅程です', 'もう一度検索して、候補から選んでください。'],
  ),
  itinerary_past: text(
    ['The itinerary lies in the past', 'Search for itineraries again.'],
    ['過去の旅程です', 'もう一度検索してください。'],
  ),
  levels_differ: text(
    [
      'The disc levels differ from the decision',
      'Name the levels in "expected"; if they are not the right ones, stop the procedure.',
    ],
    ['椎間板レベルが判断と異なります', '「expected」のレベルを確認してください。違う場合は手技を中止してください。'],
  ),
  time_out_of_order: text(
    ['The time does not fit', 'Give a time between "notBefore" and "notAfter".'],
    ['時刻の順序が合いません', '「notBefore」から「notAfter」までの時刻にしてください。'],
  ),
  later_facts_depend: text(
    ['Later records depend on it', 'Correct the records in "historyIds" first.'],
    ['後の記録が依存しています', '先に「historyIds」の記録を訂正してください。'],
  ),
  not_correctable: text(
    ['This record cannot be corrected', 'Record what is true now instead.'],
    ['この記録は訂正できません', '現在の事実を新しく記録してください。'],
  ),
  service_unavailable: text(
    ['Not available at this moment', 'Try again in a moment. Nothing was changed unless an answer said so.'],
    ['一時的に利用できません', '少し待ってからやり直してください。'],
  ),
  internal_error: text(
    ['Something went wrong on our side', 'Try again. If it happens again, tell the operator the "instance".'],
    ['サーバーでエラーが発生しました', 'やり直してください。続く場合は「instance」を管理者に伝えてください。'],
  ),
} as const satisfies Record<ProblemCode, Text>;
