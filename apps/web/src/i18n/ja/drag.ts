import type { Same } from '../same.ts';
import type { drag as english } from '../en/drag.ts';

export const drag: Same<typeof english> = {
  title: '予定の移動',
  looking: 'ほかに動く予定を調べています…',
  hint: '離すかEnterで確定、Escで取り消し。矢印キーは5分、Shiftと一緒に30分。上下で別の部屋へ。',
  nobodyElse: 'ほかに動く方はいません。',
  gives: '{{who}}：{{step}} {{from}} → {{to}}（{{minutes}}分）',
  noPlace: '{{who}}の枠がなくなります。',
  outOfOrder: '本人のほかの工程と重なるか、順序が合いません。',
  breach: {
    window: '{{who}}：{{step}}が決められた時間帯の外になります。',
    pause: '{{who}}：{{step}}までの待ち時間が長すぎるか、昼食の時間がなくなります。',
    overlap: '{{who}}：{{step}}の間、{{resource}}は埋まっています。',
    closed: '{{who}}：{{step}}の間、{{resource}}は使えないか、診療時間を過ぎます。',
    need: '{{who}}：{{step}}の部屋か担当者が足りません。',
    skill: '{{who}}：{{step}}の医師はこの治療を行っていません。',
    'same-doctor': '{{who}}：{{step}}が、診察する医師とは別の医師になります。',
    'kept-room': '{{who}}：{{step}}の前に部屋を空けなければなりません。',
    pinned: '{{who}}：{{step}}の時間は固定されています。',
  },
  moved: '{{step}}を{{time}}に移しました',
  movedTell: '{{step}}を{{time}}に移しました。患者さんに新しい時刻をお伝えください。',
  proposed: 'ほかの方の時間も変わります。上の変更案を確認して適用してください。',
  against: 'その日の決まりに合わない点があります。上の変更案を確認し、それでよい場合だけ適用してください。',
  nobodyCan: '枠がなくなる方がいるため、何も動かしていません。別の時間を選んでください。',
  refused: {
    unforeseen: {
      title: '予定は動かしていません',
      next: 'ほかに動く予定を調べられませんでした。もう一度試すか、受診の画面から動かしてください。',
    },
    out_of_order: {
      title: '予定は動かしていません',
      next: '本人のほかの工程と重なるか、順序が合いません。別の時間を選んでください。',
    },
    slot_taken: {
      title: 'その時間は空いていません',
      next: '部屋か担当者が埋まっています。何も動かしていません。別の時間を選んでください。',
    },
    stale_version: {
      title: 'この予約はほかの人が変更しました',
      next: '何も動かしていません。最新の状態を表示しています。まだ合えばもう一度動かしてください。',
    },
  },
};
